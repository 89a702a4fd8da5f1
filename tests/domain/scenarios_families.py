"""Marriages, divorces and children before the registrar: what the law asks for, typed by hand.

Source: UU 23/2006 as amended by UU 24/2013, Perpres 96/2018, Permendagri 108/2019 and UU 1/1974
as amended by UU 16/2019, as each service of resources/catalogue cites them.
"""

from tests.domain.scenarios import Scene

SELF = "dikuasakan=tidak"
UNWED = "duda_janda@suami=tidak duda_janda@istri=tidak"
ALIVE = "salah_satu_meninggal=tidak"
ADULT = "usia_kawin_19=ya suami_lebih_satu_istri=tidak"
COUPLE = "f201b@suami_istri data_saksi@saksi kk@suami kk@istri"
PRESENT = "foto_gandeng@suami_istri ktp_el@suami ktp_el@istri"
FOREIGN = (
    "surat_kawin_agama@suami_istri f201b@suami_istri data_saksi@saksi foto_gandeng@suami_istri"
    " paspor@pihak_oa izin_tinggal@pihak_oa izin_perwakilan@pihak_oa ktp_el@pihak_wni kk@pihak_wni"
)
CHILD = "f201d@pelapor data_saksi@saksi akta_lahir@anak"

MARRIAGE_SCENES = (
    Scene(
        story="two singles, blessed in church",
        codes="CS-KWN-01",
        law="UU 23/2006 article 34: no birth deed, no baptism letter and no village letter",
        facts=f"{SELF} ada_oa=tidak beda_agama=tidak {ALIVE} {UNWED} {ADULT} perjanjian=tidak",
        required=f"{COUPLE} {PRESENT} surat_kawin_agama@suami_istri",
        absent="penetapan_pn@suami_istri f204a@pemohon akta_mati@pasangan_meninggal"
        " ktp_el@pasangan_hidup akta_cerai@pasangan akta_mati@pasangan_dulu"
        " penetapan_dispensasi@suami_istri penetapan_poligami@suami akta_notaris@suami_istri"
        " pengantar_rtrw@pemohon",
    ),
    Scene(
        story="a divorced man and a widow with a marriage agreement",
        codes="CS-KWN-01",
        law="Perpres 96/2018 article 37: the end of each earlier marriage; Constitutional Court"
        " 69/PUU-XIII/2015 for the agreement",
        facts=f"{SELF} ada_oa=tidak beda_agama=tidak {ALIVE} duda_janda@suami=cerai_hidup"
        f" duda_janda@istri=cerai_mati {ADULT} perjanjian=ya",
        required=f"{COUPLE} {PRESENT} surat_kawin_agama@suami_istri akta_cerai@pasangan"
        " akta_mati@pasangan_dulu akta_notaris@suami_istri",
        absent="akta_mati@pasangan_meninggal penetapan_pn@suami_istri",
    ),
    Scene(
        story="a daughter has the marriage of her parents recorded after her father's death",
        codes="CS-KWN-01",
        law="F-2.04A: the child states it; a dead man has no photo and no card of his own to show",
        facts=f"{SELF} ada_oa=tidak beda_agama=tidak salah_satu_meninggal=ya {UNWED} {ADULT}"
        " perjanjian=tidak",
        required=f"{COUPLE} surat_kawin_agama@suami_istri f204a@pemohon"
        " akta_mati@pasangan_meninggal ktp_el@pasangan_hidup",
        absent="foto_gandeng@suami_istri ktp_el@suami ktp_el@istri akta_mati@pasangan_dulu",
    ),
    Scene(
        story="a marriage of two faiths, determined by a court long ago",
        codes="CS-KWN-01",
        law="UU 23/2006 article 35: the court's determination stands for the religious letter",
        facts=f"{SELF} ada_oa=tidak beda_agama=ya {ALIVE} {UNWED} {ADULT} perjanjian=tidak",
        required=f"{COUPLE} {PRESENT} penetapan_pn@suami_istri",
        absent="surat_kawin_agama@suami_istri",
    ),
    Scene(
        story="a bride of eighteen marries a man who has a wife",
        codes="CS-KWN-01",
        law="UU 16/2019: nineteen for both; UU 1/1974 articles 3 to 5: leave of the court",
        facts=f"{SELF} ada_oa=tidak beda_agama=tidak {ALIVE} {UNWED} usia_kawin_19=tidak"
        " suami_lebih_satu_istri=ya perjanjian=tidak",
        required=f"{COUPLE} {PRESENT} surat_kawin_agama@suami_istri"
        " penetapan_dispensasi@suami_istri penetapan_poligami@suami",
        absent="izin_istri@istri_terdahulu penetapan_pn@suami_istri",
    ),
    Scene(
        story="a divorced foreigner marries a widow, with papers in French and an agreement",
        codes="CS-KWN-02",
        law="Perpres 96/2018 article 38: his embassy, his permit, and a sworn translation",
        facts=f"{SELF} ada_oa=ya terjemah_perlu=ya duda_janda@pihak_oa=cerai_hidup"
        " duda_janda@pihak_wni=cerai_mati perjanjian=ya",
        required=f"{FOREIGN} terjemahan@pihak_oa akta_cerai@pasangan akta_mati@pasangan_dulu"
        " akta_notaris@suami_istri",
        absent="ktp_el@pihak_oa kk@pihak_oa",
    ),
    Scene(
        story="a single foreigner from Malaysia marries a single citizen",
        codes="CS-KWN-02",
        law="Perpres 96/2018 article 38: the foreigner shows a passport, not a family card",
        facts=f"{SELF} ada_oa=ya terjemah_perlu=tidak duda_janda@pihak_oa=tidak"
        " duda_janda@pihak_wni=tidak perjanjian=tidak",
        required=FOREIGN,
        absent="terjemahan@pihak_oa akta_cerai@pasangan akta_mati@pasangan_dulu"
        " akta_notaris@suami_istri kk@pihak_oa",
    ),
    Scene(
        story="married abroad, reported at home with a deed in German",
        codes="CS-KWN-03",
        law="UU 23/2006 article 37: the foreign deed, translated; the marriage is not held again",
        facts=f"{SELF} terjemah_perlu=ya",
        required="f201f@pelapor akta_ln@suami_istri terjemahan@suami_istri paspor@suami_istri"
        " kk@pihak_wni",
        typed="ktp_el@pihak_wni",
        weak="bukti_lapor_perwakilan@suami_istri",
        absent="surat_kawin_agama@suami_istri foto_gandeng@suami_istri f201b@pelapor",
    ),
    Scene(
        story="married abroad, the deed is in Indonesian",
        codes="CS-KWN-03",
        law="UU 23/2006 article 37: no translation of what is in Indonesian",
        facts=f"{SELF} terjemah_perlu=tidak",
        required="f201f@pelapor akta_ln@suami_istri paspor@suami_istri kk@pihak_wni",
        absent="terjemahan@suami_istri data_saksi@saksi",
    ),
    Scene(
        story="a court annulled the marriage",
        codes="CS-KWN-04",
        law="UU 23/2006 article 39: the judgment, and the deed is withdrawn",
        facts=SELF,
        required="f201b@pelapor data_saksi@saksi putusan@suami_istri akta_kawin@suami_istri"
        " ktp_el@suami ktp_el@istri kk@keluarga",
        absent="akta_cerai@suami_istri ket_panitera@suami_istri",
    ),
    Scene(
        story="a couple agrees on its property years after the wedding",
        codes="CS-KWN-05",
        law="Perpres 96/2018 article 78; Constitutional Court 69/PUU-XIII/2015: a notary, no court",
        facts=SELF,
        required="f201b@pelapor akta_notaris@suami_istri akta_kawin@suami_istri ktp_el@suami"
        " ktp_el@istri kk@keluarga",
        absent="penetapan_pn@suami_istri putusan@suami_istri",
    ),
)

DIVORCE_SCENES = (
    Scene(
        story="divorced by the district court",
        codes="CS-CRI-01",
        law="UU 23/2006 article 40: a final judgment with the registrar's letter, the deed back",
        facts=SELF,
        required="f201c@pelapor data_saksi@saksi putusan@suami_istri ket_panitera@suami_istri"
        " akta_kawin@suami_istri kk@keluarga ktp_el@suami ktp_el@istri",
        absent="f105@suami_istri f107@pelapor buku_nikah@suami_istri",
    ),
    Scene(
        story="the divorce is annulled, the couple lives together again",
        codes="CS-CRI-02",
        law="UU 23/2006 article 43, Permendagri 108/2019 article 60: the divorce deed is withdrawn",
        facts=SELF,
        required="f201c@pelapor data_saksi@saksi putusan@suami_istri akta_cerai@suami_istri"
        " kk@keluarga ktp_el@suami ktp_el@istri",
        absent="akta_kawin@suami_istri ket_panitera@suami_istri",
    ),
    Scene(
        story="divorced in Australia, the decree is in English",
        codes="CS-CRI-03",
        law="UU 23/2006 article 41: the foreign proof, translated",
        facts=f"{SELF} terjemah_perlu=ya",
        required="f201f@pelapor akta_ln@suami_istri terjemahan@suami_istri paspor@pelapor"
        " kk@pihak_wni",
        absent="putusan@suami_istri akta_kawin@suami_istri",
    ),
    Scene(
        story="divorced abroad, the mission wrote in Indonesian",
        codes="CS-CRI-03",
        law="UU 23/2006 article 41: no translation of what is in Indonesian",
        facts=f"{SELF} terjemah_perlu=tidak",
        required="f201f@pelapor akta_ln@suami_istri paspor@pelapor kk@pihak_wni",
        absent="terjemahan@suami_istri data_saksi@saksi",
    ),
)

CHILD_SCENES = (
    Scene(
        story="adopted by a citizen couple",
        codes="CS-ANK-01",
        law="UU 23/2006 article 47: the court's determination is a note on the child's own deed",
        facts=f"{SELF} akta_ada=ya ada_oa=tidak",
        required=f"{CHILD} penetapan_pn@anak kk@ortu_angkat",
        typed="ktp_el@ortu_angkat",
        absent="paspor@ortu_angkat kk@ortu surat_pengakuan@ayah",
    ),
    Scene(
        story="adopted by a foreign couple",
        codes="CS-ANK-01",
        law="UU 23/2006 article 47: foreign parents show their passports",
        facts=f"{SELF} akta_ada=ya ada_oa=ya",
        required=f"{CHILD} penetapan_pn@anak kk@ortu_angkat paspor@ortu_angkat",
        absent="kk@ortu",
    ),
    Scene(
        story="a father recognises the child of a religious marriage",
        codes="CS-ANK-02",
        law="UU 24/2013 article 49: married by religion, both agree; no court",
        facts=f"{SELF} akta_ada=ya ada_kawin_agama_ortu=ya ibu_oa=tidak",
        required=f"{CHILD} surat_pengakuan@ayah surat_kawin_agama@ortu kk@ayah kk@ibu",
        either="kk@ayah|kk@ibu",
        typed="ktp_el@ayah ktp_el@ibu",
        absent="penetapan_pn@anak paspor@ibu",
    ),
    Scene(
        story="a father of a child outside any marriage: his letter alone is not enough",
        codes="CS-ANK-02",
        law="UU 24/2013 article 49: without a religious marriage only a court decides",
        facts=f"{SELF} akta_ada=ya ada_kawin_agama_ortu=tidak ibu_oa=tidak",
        required=f"{CHILD} penetapan_pn@anak kk@ayah kk@ibu",
        either="kk@ayah|kk@ibu",
        absent="surat_pengakuan@ayah surat_kawin_agama@ortu paspor@ibu",
    ),
    Scene(
        story="a father recognises the child of a foreign mother",
        codes="CS-ANK-02",
        law="Permendagri 108/2019: a foreign mother needs the court and shows her passport",
        facts=f"{SELF} akta_ada=ya ada_kawin_agama_ortu=ya ibu_oa=ya",
        required=f"{CHILD} penetapan_pn@anak surat_kawin_agama@ortu kk@ayah kk@ibu paspor@ibu",
        either="kk@ayah|kk@ibu",
        absent="surat_pengakuan@ayah",
    ),
    Scene(
        story="a child born after the blessing and before the record of its parents' marriage",
        codes="CS-ANK-03",
        law="UU 24/2013 article 50, Perpres 96/2018 article 50: the deed shows the earlier day",
        facts=f"{SELF} akta_ada=ya kawin_agama_sebelum_lahir=ya",
        required=f"{CHILD} akta_kawin@ortu kk@ortu",
        typed="ktp_el@ayah ktp_el@ibu",
        absent="penetapan_pn@anak surat_pengakuan@ayah",
    ),
    Scene(
        story="a child born before the blessing",
        codes="CS-ANK-03",
        law="Perpres 96/2018 article 52: born before the religious marriage, a court decides",
        facts=f"{SELF} akta_ada=ya kawin_agama_sebelum_lahir=tidak",
        required=f"{CHILD} penetapan_pn@anak kk@ortu",
        absent="akta_kawin@ortu",
    ),
)

FAMILY_SCENES = (*MARRIAGE_SCENES, *DIVORCE_SCENES, *CHILD_SCENES)
