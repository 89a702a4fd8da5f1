"""Births and deaths in an office: what the law asks for, typed by hand from the rulebook.

Source: Perpres 96/2018, Permendagri 108/2019 and circular 470/13287 of 2021, as each service of
resources/catalogue cites them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A case of real life: the facts, the papers that have to be asked for, and why in law.

    All lists are of slots, separated by blanks. `required` is complete: nothing else is required.
    `either` is complete too: its groups, joined by `|`, are those of which one paper is enough.
    `typed` are numbers to type, `weak` papers that only help, `absent` what must not be asked for.
    Where the chosen service does not apply, `instead` names the right one, or `applies` is false.
    `local` are rows that the office of this scene switched on. `makes` are the services that a
    package comes to.
    """

    story: str
    codes: str
    law: str
    facts: str
    required: str
    either: str = ""
    typed: str = ""
    weak: str = ""
    absent: str = ""
    instead: str = ""
    applies: bool = True
    local: str = ""
    makes: str = ""

    @property
    def groups(self) -> set[frozenset[str]]:
        """The groups of which one paper is enough."""
        return {frozenset(group.split("|")) for group in self.either.split()}


BIRTH = "dikuasakan=tidak asal_usul=diketahui"
PROOFS_OF_DEATH = {
    "surat_mati@almarhum",
    "surat_mati_polisi@almarhum",
    "penetapan_pn@almarhum",
    "pernyataan_maskapai@almarhum",
    "surat_mati_perwakilan@almarhum",
}

CIVIL_SCENES = (
    # births: UU 24/2013 article 27, Perpres 96/2018
    Scene(
        story="a birth in hospital, parents with a marriage book, on time",
        codes="CS-LHR-01",
        law="UU 24/2013 article 27, Perpres 96/2018 article 33: letter or F-2.03; marriage",
        facts=f"{BIRTH} nikah_bukti=ya lapor_terlambat=tidak ada_surat_lahir=ya",
        required="f201a@pelapor data_saksi@saksi surat_lahir@anak kk@ortu buku_nikah@ortu",
        typed="ktp_el@ayah ktp_el@ibu",
        absent="f203@ortu_wali f204@ortu f107@pelapor",
    ),
    Scene(
        story="a birth at home without any letter: the parents declare it themselves",
        codes="CS-LHR-01",
        law="UU 24/2013 article 27, Perpres 96/2018 article 33: letter or F-2.03; marriage",
        facts=f"{BIRTH} nikah_bukti=ya lapor_terlambat=tidak ada_surat_lahir=tidak",
        required="f201a@pelapor data_saksi@saksi f203@ortu_wali kk@ortu buku_nikah@ortu",
        absent="surat_lahir@anak pengantar_rtrw@pemohon",
    ),
    Scene(
        story="a neighbour reports the birth with a power of attorney",
        codes="CS-LHR-01",
        law="UU 24/2013 article 27, Perpres 96/2018 article 33: letter or F-2.03; marriage",
        facts="dikuasakan=ya asal_usul=diketahui nikah_bukti=ya lapor_terlambat=tidak"
        " ada_surat_lahir=ya",
        required="f201a@pelapor data_saksi@saksi surat_lahir@anak kk@ortu buku_nikah@ortu"
        " f107@pelapor",
    ),
    Scene(
        story="an adult without a deed: the same papers as on time, no court",
        codes="CS-LHR-02",
        law="UU 24/2013 article 32, Constitutional Court 18/PUU-XI/2013: late asks the same",
        facts=f"{BIRTH} nikah_bukti=ya ada_surat_lahir=tidak",
        required="f201a@pelapor data_saksi@saksi f203@ortu_wali kk@ortu buku_nikah@ortu",
        typed="ktp_el@ayah ktp_el@ibu",
        weak="ijazah@anak",
        absent="penetapan_pn@anak f204@ortu surat_lahir@anak",
    ),
    Scene(
        story="late, marriage not recorded, the family card shows husband and wife",
        codes="CS-LHR-02",
        law="UU 24/2013 article 32, Constitutional Court 18/PUU-XI/2013: late asks the same",
        facts=f"{BIRTH} nikah_bukti=tidak kk_suami_istri=ya ada_surat_lahir=ya",
        required="f201a@pelapor data_saksi@saksi surat_lahir@anak kk@ortu f204@ortu",
        absent="buku_nikah@ortu",
    ),
    Scene(
        story="on time, marriage not recorded, the family card shows husband and wife",
        codes="CS-LHR-03",
        law="Perpres 96/2018 article 34: F-2.04 where the family card shows husband and wife",
        facts=f"{BIRTH} nikah_bukti=tidak kk_suami_istri=ya lapor_terlambat=tidak"
        " ada_surat_lahir=ya",
        required="f201a@pelapor data_saksi@saksi surat_lahir@anak kk@ortu f204@ortu",
        typed="ktp_el@ayah ktp_el@ibu",
        absent="buku_nikah@ortu f203@ortu_wali",
    ),
    Scene(
        story="a mother alone: no father, no marriage book, no extra statement",
        codes="CS-LHR-04",
        law="Permendagri 108/2019 article 48: the deed of a mother alone names nobody else",
        facts=f"{BIRTH} nikah_bukti=tidak kk_suami_istri=tidak ada_surat_lahir=ya ibu_u17=tidak",
        required="f201a@pelapor data_saksi@saksi surat_lahir@anak kk@ibu",
        absent="buku_nikah@ortu f204@ortu ktp_el@ayah",
    ),
    Scene(
        story="a mother of sixteen has no identity card to ask for",
        codes="CS-LHR-04",
        law="Permendagri 108/2019 article 48: the deed of a mother alone names nobody else",
        facts=f"{BIRTH} nikah_bukti=tidak kk_suami_istri=tidak ada_surat_lahir=ya ibu_u17=ya",
        required="f201a@pelapor data_saksi@saksi surat_lahir@anak kk@ibu",
        absent="ktp_el@ibu",
    ),
    Scene(
        story="a newborn found at a gate: the police report, not a statement",
        codes="CS-LHR-05",
        law="Perpres 96/2018 article 33: police report or statement, each for another case",
        facts="dikuasakan=tidak asal_usul=baru_ditemukan menumpang=tidak",
        required="f201a@pelapor data_saksi@saksi ba_polisi@anak",
        weak="kk@wali",
        absent="f203@ortu_wali f103b@kk_tujuan surat_lahir@anak",
    ),
    Scene(
        story="a child long in a care home: a guardian's statement, no police report",
        codes="CS-LHR-05",
        law="Perpres 96/2018 article 33: police report or statement, each for another case",
        facts="dikuasakan=tidak asal_usul=tak_diketahui_lain menumpang=ya",
        required="f201a@pelapor data_saksi@saksi f203@ortu_wali f103b@kk_tujuan",
        absent="ba_polisi@anak",
    ),
    Scene(
        story="the child of foreigners with papers in English",
        codes="CS-LHR-06",
        law="Perpres 96/2018 article 33: passport and permit in the place of the family card",
        facts="dikuasakan=tidak ada_surat_lahir=ya terjemah_perlu=ya",
        required="f201a@pelapor data_saksi@saksi surat_lahir@anak paspor@ortu izin_tinggal@ortu"
        " terjemahan@ortu",
        weak="buku_nikah@ortu f204@ortu",
        absent="f203@ortu_wali kk@ortu",
    ),
    Scene(
        story="citizens living abroad on a visit: a passport or the move-abroad letter",
        codes="CS-LHR-07",
        law="Perpres 96/2018 article 33: who is no resident has no family card here",
        facts="dikuasakan=tidak",
        required="f201a@pelapor data_saksi@saksi surat_lahir@anak buku_nikah@ortu paspor@ortu"
        " skpln@ortu",
        either="paspor@ortu|skpln@ortu",
        absent="kk@ortu",
    ),
    Scene(
        story="a birth abroad, papers in Indonesian",
        codes="CS-LHR-08",
        law="UU 23/2006 article 29: the foreign deed is reported, not made again",
        facts="dikuasakan=tidak terjemah_perlu=tidak",
        required="f201f@pelapor akta_ln@anak kk@ortu",
        weak="bukti_lapor_perwakilan@anak paspor@anak buku_nikah@ortu",
        absent="terjemahan@anak",
    ),
    # stillbirth
    Scene(
        story="a stillbirth with the hospital's letter",
        codes="CS-LMT-01",
        law="UU 23/2006 article 31: the letter, or the parents state it themselves",
        facts="dikuasakan=tidak lahir_mati_surat=ya",
        required="f201a@pelapor data_saksi@saksi surat_lahir_mati@anak kk@ortu",
        absent="pernyataan_lahir_mati@ortu_wali",
    ),
    Scene(
        story="a stillbirth without a letter: the parents' statement",
        codes="CS-LMT-01",
        law="UU 23/2006 article 31: the letter, or the parents state it themselves",
        facts="dikuasakan=tidak lahir_mati_surat=tidak",
        required="f201a@pelapor data_saksi@saksi pernyataan_lahir_mati@ortu_wali kk@ortu",
        absent="surat_lahir_mati@anak",
    ),
    # deaths: UU 24/2013 article 44, Perpres 96/2018 article 45
    *(
        Scene(
            story=f"a death proved by {proof}",
            codes="CS-MTI-01",
            law="UU 24/2013 article 44, Perpres 96/2018 article 45: one proof, by cause",
            facts=f"dikuasakan=tidak alm_terdaftar=ya mati_cara={way} ktp_masih_ada@almarhum=ya"
            " wn@almarhum=wni",
            required=f"f201a@pelapor data_saksi@saksi {proof} kk@almarhum ktp_el@almarhum",
            absent=" ".join(PROOFS_OF_DEATH - {proof}),
        )
        for way, proof in (
            ("surat", "surat_mati@almarhum"),
            ("identitas_tak_jelas", "surat_mati_polisi@almarhum"),
            ("hilang_tanpa_jenazah", "penetapan_pn@almarhum"),
            ("maskapai", "pernyataan_maskapai@almarhum"),
            ("perwakilan_ri", "surat_mati_perwakilan@almarhum"),
        )
    ),
    Scene(
        story="the dead man's card is gone: nobody has to go to the police for it",
        codes="CS-MTI-01",
        law="UU 24/2013 article 44, Perpres 96/2018 article 45: one proof, by cause",
        facts="dikuasakan=tidak alm_terdaftar=ya mati_cara=surat ktp_masih_ada@almarhum=tidak"
        " wn@almarhum=wni",
        required="f201a@pelapor data_saksi@saksi surat_mati@almarhum kk@almarhum",
        absent="ktp_el@almarhum surat_hilang@almarhum paspor@almarhum",
    ),
    Scene(
        story="a foreigner with a stay permit dies",
        codes="CS-MTI-01",
        law="UU 24/2013 article 44, Perpres 96/2018 article 45: one proof, by cause",
        facts="dikuasakan=tidak alm_terdaftar=ya mati_cara=surat ktp_masih_ada@almarhum=tidak"
        " wn@almarhum=oa_itas",
        required="f201a@pelapor data_saksi@saksi surat_mati@almarhum kk@almarhum paspor@almarhum",
    ),
    *(
        Scene(
            story=f"{who} dies, and hands in no card",
            codes="CS-MTI-01",
            law="Perpres 96/2018 article 45: a foreigner is known by his passport",
            facts="dikuasakan=tidak alm_terdaftar=ya mati_cara=surat ktp_masih_ada@almarhum=tidak"
            f" wn@almarhum={status}",
            required="f201a@pelapor data_saksi@saksi surat_mati@almarhum kk@almarhum"
            " paspor@almarhum",
            absent="ktp_el@almarhum",
        )
        for who, status in (
            ("a foreigner with a permanent permit", "oa_itap"),
            ("a tourist", "oa_kunjungan"),
        )
    ),
    Scene(
        story="a grandfather dead for years and in no database: letter and old papers",
        codes="CS-MTI-02",
        law="Permendagri 108/2019 article 65, letter of 7 October 2024: court, or papers",
        facts="dikuasakan=tidak alm_terdaftar=tidak ada_penetapan=tidak",
        required="f201a@pelapor data_saksi@saksi surat_mati@almarhum dok_pendukung@almarhum",
        weak="kk@ahli_waris",
        absent="penetapan_pn@almarhum pernyataan_wali@ahli_waris kk@almarhum",
    ),
    Scene(
        story="the same with a court determination",
        codes="CS-MTI-02",
        law="Permendagri 108/2019 article 65, letter of 7 October 2024: court, or papers",
        facts="dikuasakan=tidak alm_terdaftar=tidak ada_penetapan=ya",
        required="f201a@pelapor data_saksi@saksi penetapan_pn@almarhum",
        absent="surat_mati@almarhum dok_pendukung@almarhum",
    ),
    Scene(
        story="a death abroad: the foreign deed or the mission's letter",
        codes="CS-MTI-03",
        law="UU 23/2006 article 45: the foreign deed or the letter of the mission",
        facts="dikuasakan=tidak terjemah_perlu=tidak",
        required="f201f@pelapor akta_ln@almarhum surat_mati_perwakilan@almarhum kk@almarhum",
        absent="terjemahan@almarhum surat_mati@almarhum",
        either="akta_ln@almarhum|surat_mati_perwakilan@almarhum",
    ),
)
