"""Every scene of an office, over all groups of services."""

from tests.domain.scenarios import CIVIL_SCENES
from tests.domain.scenarios_bundles import BUNDLE_SCENES
from tests.domain.scenarios_deeds import PAPER_SCENES
from tests.domain.scenarios_families import FAMILY_SCENES
from tests.domain.scenarios_mistakes import MISTAKE_SCENES
from tests.domain.scenarios_population import POPULATION_SCENES
from tests.domain.scenarios_registration import REGISTRATION_SCENES
from tests.domain.scenarios_residents import RESIDENT_SCENES

SCENES = (
    *CIVIL_SCENES,
    *POPULATION_SCENES,
    *REGISTRATION_SCENES,
    *RESIDENT_SCENES,
    *FAMILY_SCENES,
    *PAPER_SCENES,
    *BUNDLE_SCENES,
    *MISTAKE_SCENES,
)
