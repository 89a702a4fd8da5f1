"""What may be wrong with the rules that an office wrote for itself, and what to do about it.

`domain.rule_fault_words` has the words.
"""

from enum import StrEnum


class RuleFault(StrEnum):
    """What is wrong, at its place in the file."""

    # what the tables say
    NO_SETTING = "no_setting"
    NO_VALUE = "no_value"
    NOT_LOCAL = "not_local"
    NOT_REMOVABLE = "not_removable"
    BLANKED = "blanked"
    NOT_ASKED = "not_asked"
    NOT_ASKED_BY_ALL = "not_asked_by_all"
    PHRASE_EMPTY = "phrase_empty"
    PHRASE_LACKS = "phrase_lacks"
    PHRASE_FOREIGN = "phrase_foreign"
    TIME_TWICE = "time_twice"
    RAMADAN_LENGTH = "ramadan_length"
    OFF_ALREADY = "off_already"
    YEAR_NOT_WHOLE = "year_not_whole"
    NOT_OFF = "not_off"
    NO_NUMBER = "no_number"
    TWICE = "twice"
    NOT_IN_CATALOGUE = "not_in_catalogue"
    NO_SERVICE = "no_service"
    # levels of a row that the office cannot drop
    REQUIRED = "required"
    CONDITIONAL = "conditional"
    DATA = "data"
    LOCAL = "local"
    # how the file is written
    NOT_TOML = "not_toml"
    NOT_ARRAY = "not_array"
    TABLE_UNKNOWN = "table_unknown"
    KEY_MISSING = "key_missing"
    KEY_UNKNOWN = "key_unknown"
    EMPTY = "empty"
    NOT_TEXT = "not_text"
    NOT_A_NUMBER = "not_a_number"
    NOT_A_DATE = "not_a_date"
    NOT_A_VALUE = "not_a_value"
    NOT_A_SWITCH = "not_a_switch"
    NOT_ABOVE_ZERO = "not_above_zero"
    NOT_A_ROW = "not_a_row"
    HOURS_ODD = "hours_odd"


class Amends(StrEnum):
    """What to do about a fault."""

    USE_ONE_OF = "use_one_of"
    DELETE_TABLE = "delete_table"
    DELETE_TABLE_ROW = "delete_table_row"
    LEAVE_ONE = "leave_one"
    FILL_PHRASE = "fill_phrase"
    WRITE_PLACE = "write_place"
    DELETE_PLACE = "delete_place"
    ONE_TIME = "one_time"
    CHECK_DAYS = "check_days"
    WRITE_YEARS = "write_years"
    DELETE_TABLE_OR_DAY = "delete_table_or_day"
    DELETE_ONE = "delete_one"
    CHECK_OR_DELETE = "check_or_delete"
    CHECK_CODE = "check_code"
    MEND_TOML = "mend_toml"
    WRITE_ARRAY = "write_array"
    KNOWN_TABLES = "known_tables"
    ADD_KEY = "add_key"
    DELETE_KEY = "delete_key"
    FILL_KEY = "fill_key"
    WRITE_TEXT = "write_text"
    WRITE_NUMBER = "write_number"
    WRITE_DATE = "write_date"
    CHECK_SPELLING = "check_spelling"
    WRITE_TRUE = "write_true"
    MEND_VALUE = "mend_value"
    WRITE_ROW = "write_row"
    WRITE_HOURS = "write_hours"
