"""The cases offices get wrong: what the law asks for in each, typed by hand.

Who may report, whose paper, old or new paper, correction against change, late against on time,
recorded against unrecorded, resident against not. A scene with `instead` is the wrong service: the
desk has to name the right one. Source: as each service of resources/catalogue cites it.
"""

from tests.domain.scenarios import BIRTH, Scene

SELF = "dikuasakan=tidak"
BORN = "f201a@pelapor data_saksi@saksi surat_lahir@anak"
BURIED = "f201a@pelapor data_saksi@saksi surat_mati@almarhum kk@almarhum"

WHO_REPORTS = (
    Scene(
        story="the head of the RT reports a death: his duty by law, no power of attorney",
        codes="CS-MTI-01",
        law="UU 24/2013 article 44: the report is the duty of the head of the RT",
        facts=f"{SELF} alm_terdaftar=ya mati_cara=surat ktp_masih_ada@almarhum=tidak"
        " wn@almarhum=wni",
        required=BURIED,
        absent="f107@pelapor ktp_el@almarhum surat_hilang@almarhum pengantar_rtrw@pemohon",
    ),
    Scene(
        story="the head of a care home reports a child in her care without a power of attorney",
        codes="CS-LHR-05",
        law="Perpres 96/2018 article 33: who has the child in care declares its birth",
        facts=f"{SELF} asal_usul=tak_diketahui_lain menumpang=tidak",
        required="f201a@pelapor data_saksi@saksi f203@ortu_wali",
        absent="f107@pelapor ba_polisi@anak f103b@kk_tujuan",
    ),
    Scene(
        story="a son reports his mother's death: a family member needs no power of attorney",
        codes="CS-MTI-01",
        law="UU 24/2013 article 44 and F-1.07: the family reports in its own right",
        facts=f"{SELF} alm_terdaftar=ya mati_cara=surat ktp_masih_ada@almarhum=ya wn@almarhum=wni",
        required=f"{BURIED} ktp_el@almarhum",
        absent="f107@pelapor ktp_el@penerima_kuasa paspor@almarhum",
    ),
    Scene(
        story="a courier fetches a lost card's replacement for a sick man",
        codes="DP-KTP-04",
        law="F-1.07: a stranger acts with a power of attorney; his own card only helps",
        facts="dikuasakan=ya",
        required="f102@pemohon surat_hilang@pemohon pernyataan_hilang_rusak@pemohon kk@keluarga"
        " f107@pelapor",
        weak="ktp_el@penerima_kuasa",
        absent="ktp_el@pemohon pengantar_rtrw@pemohon",
    ),
    Scene(
        story="a wife reports the divorce alone, with a lawyer's power of attorney",
        codes="CS-CRI-01",
        law="UU 23/2006 article 40: one of both reports, the judgment binds both",
        facts="dikuasakan=ya",
        required="f201c@pelapor data_saksi@saksi putusan@suami_istri ket_panitera@suami_istri"
        " akta_kawin@suami_istri kk@keluarga ktp_el@suami ktp_el@istri f107@pelapor",
        absent="f105@suami_istri",
    ),
)

WHOSE_PAPER = (
    Scene(
        story="a boy of ten moves to his grandmother inside the regency, his card at hand",
        codes="DP-PDH-01",
        law="Perpres 96/2018 article 25: his parents give him, the receiving head takes him",
        facts=f"{SELF} anak_pindah_kk=ya menumpang=ya alamat_orang=tidak"
        " ktp_masih_ada@yang_pindah=ya",
        required="f103@pemohon kk@kk_asal f103a@ortu_wali f103b@kk_tujuan ktp_el@yang_pindah",
        absent="f103c@pemilik_rumah skpwni@pemohon kk@kk_tujuan",
    ),
    Scene(
        story="a mother of sixteen alone: no card of hers, none of the father, no statement",
        codes="CS-LHR-04",
        law="Permendagri 108/2019: who cannot have a card yet is not asked for it",
        facts=f"{BIRTH} nikah_bukti=tidak kk_suami_istri=tidak ada_surat_lahir=tidak ibu_u17=ya",
        required="f201a@pelapor data_saksi@saksi f203@ortu_wali kk@ibu",
        absent="ktp_el@ibu ktp_el@ayah surat_lahir@anak kk@ortu buku_nikah@ortu f204@ortu",
    ),
    Scene(
        story="a mother of thirty alone: her number is typed, her card is not copied",
        codes="CS-LHR-04",
        law="circular 470/13287 of 2021: numbers are typed on the form",
        facts=f"{BIRTH} nikah_bukti=tidak kk_suami_istri=tidak ada_surat_lahir=ya ibu_u17=tidak",
        required=f"{BORN} kk@ibu",
        typed="ktp_el@ibu",
        absent="ktp_el@ayah f203@ortu_wali f204@ortu",
    ),
    Scene(
        story="a boy of six lost his child card: the police letter is his, the card his parents'",
        codes="DP-KIA-03",
        law="Permendagri 2/2016: the parents' family card, and a photo from five on",
        facts=f"{SELF} sebab=hilang foto_5@anak=ya",
        required="f102@pemohon surat_hilang@anak kk@ortu foto_anak@anak",
        absent="kia_rusak@anak surat_hilang@pemohon akta_lahir@anak",
    ),
    Scene(
        story="a chewed child card of a girl of two is handed in without the police",
        codes="DP-KIA-03",
        law="Permendagri 2/2016: a damaged card is not a lost one",
        facts=f"{SELF} sebab=rusak foto_5@anak=tidak",
        required="f102@pemohon kia_rusak@anak kk@ortu",
        absent="surat_hilang@anak foto_anak@anak",
    ),
)

OLD_OR_NEW = (
    Scene(
        story="family card and identity card change together: the old family card, once",
        codes="DP-KK-05 DP-KTP-02",
        law="Perpres 96/2018 article 12: the new family card is made here and not asked for",
        facts=f"{SELF} elemen=lainnya ktp_masih_ada@pemohon=ya",
        required="f102@pemohon kk@keluarga bukti_peristiwa@keluarga ktp_el@pemohon",
        absent="surat_hilang@pemohon f106@pemohon",
    ),
    Scene(
        story="a new name on deed, family card and identity card, chosen freely",
        codes="CS-NMA-01 DP-KK-05 DP-KTP-02",
        law="UU 23/2006 article 52: the deed with its note is the proof, each card comes in once",
        facts=f"{SELF} elemen=lainnya ada_oa=tidak ktp_masih_ada@pemohon=ya",
        required="f201e@pelapor data_saksi@saksi penetapan_pn@pemohon akta_capil@pemohon"
        " kk@keluarga ktp_el@pemohon f102@pemohon",
        absent="bukti_peristiwa@keluarga surat_hilang@pemohon f106@pemohon",
    ),
    Scene(
        story="a card after a changed status when the old card is lost",
        codes="DP-KTP-02",
        law="Perpres 96/2018: the card that cannot be handed in is reported to the police",
        facts=f"{SELF} ktp_masih_ada@pemohon=tidak",
        required="f102@pemohon kk@keluarga surat_hilang@pemohon",
        absent="ktp_el@pemohon pernyataan_hilang_rusak@pemohon",
    ),
    Scene(
        story="a child of six who never had a card hands in none",
        codes="DP-KIA-02",
        law="Permendagri 2/2016: the old card is withdrawn where there is one",
        facts=f"{SELF} foto_5@anak=ya kartu_lama@anak=tidak",
        required="f102@pemohon akta_lahir@anak kk@ortu foto_anak@anak",
        absent="kia@anak surat_hilang@anak",
    ),
    Scene(
        story="the card of a child of three is asked for with the wrong service: no photo",
        codes="DP-KIA-02",
        law="Permendagri 2/2016: under five a card has no photo",
        facts=f"{SELF} foto_5@anak=tidak kartu_lama@anak=tidak",
        required="f102@pemohon akta_lahir@anak kk@ortu",
        instead="DP-KIA-01",
        absent="foto_anak@anak",
    ),
    Scene(
        story="moving house inside the regency into an own house, the card already lost",
        codes="DP-PDH-01",
        law="Perpres 96/2018 article 25: a move is no place to ask for a police letter",
        facts=f"{SELF} anak_pindah_kk=tidak menumpang=tidak alamat_orang=tidak"
        " ktp_masih_ada@yang_pindah=tidak",
        required="f103@pemohon kk@kk_asal",
        absent="ktp_el@yang_pindah f103a@ortu_wali f103b@kk_tujuan f103c@pemilik_rumah",
    ),
)

CORRECTION_OR_CHANGE = (
    Scene(
        story="a changed name is brought as a slip of the pen: the court, and the other service",
        codes="CS-AKT-01",
        law="UU 23/2006 article 52: a change of name needs the court, a slip does not",
        facts=f"{SELF} ubah_nama=ya dasar_dok_autentik=ya",
        required="f201f@pelapor data_saksi@saksi f204b@pemohon akta_salah@pemohon"
        " dok_autentik@pemohon penetapan_pn@pemohon",
        instead="CS-NMA-01",
    ),
    Scene(
        story="a slip of the pen is brought as a change of name",
        codes="CS-NMA-01",
        law="Perpres 96/2018 article 59: who sends a slip to the court sends it in vain",
        facts=f"{SELF} CS-NMA-01:ubah_nama=tidak ktp_masih_ada@pemohon=ya ada_oa=tidak",
        required="f201e@pelapor data_saksi@saksi penetapan_pn@pemohon akta_capil@pemohon"
        " kk@keluarga ktp_el@pemohon",
        instead="CS-AKT-01",
    ),
)

LATE_OR_ON_TIME = (
    Scene(
        story="a woman of forty without a deed: the diploma helps and is not required",
        codes="CS-LHR-02",
        law="Constitutional Court 18/PUU-XI/2013: late asks for no court and no more papers",
        facts=f"{BIRTH} nikah_bukti=ya ada_surat_lahir=ya",
        required=f"{BORN} kk@ortu buku_nikah@ortu",
        absent="f203@ortu_wali f204@ortu penetapan_pn@anak pengantar_rtrw@pemohon",
    ),
    Scene(
        story="a late birth is brought as one on time: the deed of the late service",
        codes="CS-LHR-01",
        law="UU 24/2013 article 32: after sixty days the head of the office decides inside",
        facts=f"{BIRTH} nikah_bukti=ya lapor_terlambat=ya ada_surat_lahir=ya",
        required=f"{BORN} kk@ortu buku_nikah@ortu",
        instead="CS-LHR-02",
        absent="penetapan_pn@anak",
    ),
)

RECORDED_OR_NOT = (
    Scene(
        story="a home birth, the marriage unrecorded but in the family card",
        codes="CS-LHR-03",
        law="Perpres 96/2018: two statements, one for each missing paper",
        facts=f"{BIRTH} nikah_bukti=tidak kk_suami_istri=ya lapor_terlambat=tidak"
        " ada_surat_lahir=tidak",
        required="f201a@pelapor data_saksi@saksi f203@ortu_wali kk@ortu f204@ortu",
        absent="surat_lahir@anak buku_nikah@ortu",
    ),
    Scene(
        story="a couple signs F-2.04 though its card does not show it as married",
        codes="CS-LHR-03",
        law="Permendagri 108/2019: the statement rests on the family card or on nothing",
        facts=f"{BIRTH} nikah_bukti=tidak kk_suami_istri=tidak lapor_terlambat=tidak"
        " ada_surat_lahir=ya",
        required=f"{BORN} kk@ortu",
        instead="CS-LHR-04",
        absent="f204@ortu buku_nikah@ortu",
    ),
    Scene(
        story="a divorce that no court has seen: F-1.05, no deed",
        codes="DP-KK-01",
        law="circular 472.2/15145 of 2021: F-1.05 for what is unrecorded, of adults",
        facts=f"{SELF} status_dasar=cerai kawin_tercatat=tidak usia_kawin_19=ya"
        " suami_lebih_satu_istri=tidak",
        required="f102@pemohon kk@suami kk@istri f105@suami_istri",
        absent="akta_cerai@pemohon buku_nikah@suami_istri penetapan_dispensasi@suami_istri"
        " izin_istri@istri_terdahulu",
    ),
    Scene(
        story="splitting a card after a divorce: the deed, and not a marriage book",
        codes="DP-KK-03",
        law="Permendagri 108/2019 article 10(4): the proof of what happened",
        facts=f"{SELF} status_dasar=cerai",
        required="f102@pemohon kk@keluarga akta_cerai@pemohon",
        absent="buku_nikah@pemohon f105@suami_istri",
    ),
    Scene(
        story="a note in the family card that changes no status needs no statement",
        codes="DP-KK-05",
        law="Perpres 96/2018 article 12: F-1.06 is for the element, the event has its own proof",
        facts=f"{SELF} elemen=lainnya",
        required="f102@pemohon kk@keluarga bukti_peristiwa@keluarga",
        absent="f106@pemohon",
    ),
    Scene(
        story="a baby lives an hour: a birth and a death, not a stillbirth",
        codes="CS-LHR-01 CS-MTI-01",
        law="UU 23/2006 article 31: who was born alive has both deeds",
        facts=f"{BIRTH} nikah_bukti=ya lapor_terlambat=tidak ada_surat_lahir=ya alm_terdaftar=ya"
        " mati_cara=surat ktp_masih_ada@almarhum=tidak wn@almarhum=wni",
        required=f"{BORN} kk@ortu buku_nikah@ortu surat_mati@almarhum kk@almarhum",
        absent="surat_lahir_mati@anak pernyataan_lahir_mati@ortu_wali ktp_el@almarhum",
    ),
    Scene(
        story="the same office has a court determination: the local habit has no place",
        codes="CS-MTI-02",
        law="Permendagri 108/2019 article 65: the court has heard the heirs already",
        facts=f"{SELF} alm_terdaftar=tidak ada_penetapan=ya",
        local="CS-MTI-02:pernyataan_wali@ahli_waris",
        required="f201a@pelapor data_saksi@saksi penetapan_pn@almarhum",
        absent="pernyataan_wali@ahli_waris surat_mati@almarhum dok_pendukung@almarhum",
    ),
    Scene(
        story="an office that keeps the local habit asks for the heirs' statement",
        codes="CS-MTI-02",
        law="letter of 7 October 2024: not national law; asked only where the office says so",
        facts=f"{SELF} alm_terdaftar=tidak ada_penetapan=tidak",
        local="CS-MTI-02:pernyataan_wali@ahli_waris",
        required="f201a@pelapor data_saksi@saksi surat_mati@almarhum dok_pendukung@almarhum",
        weak="pernyataan_wali@ahli_waris",
        absent="penetapan_pn@almarhum kk@almarhum ktp_el@almarhum",
    ),
)

RESIDENT_OR_NOT = (
    Scene(
        story="a worker leaves for a rented room in another regency: the owner does not object",
        codes="DP-PDH-02",
        law="Perpres 96/2018 article 25(3): no letter of RT or village, and the card stays his",
        facts=f"{SELF} anak_pindah_kk=tidak menumpang=tidak alamat_orang=ya",
        required="f103@pemohon kk@kk_asal f103c@pemilik_rumah",
        absent="f103a@ortu_wali f103b@kk_tujuan ktp_el@yang_pindah pengantar_rtrw@pemohon",
    ),
    Scene(
        story="a citizen who lives in Dubai dies on a visit home",
        codes="CS-MTI-01",
        law="Perpres 96/2018 article 45: who is not a resident is known by a passport",
        facts=f"{SELF} alm_terdaftar=ya mati_cara=surat ktp_masih_ada@almarhum=tidak"
        " wn@almarhum=wni_bukan_penduduk",
        required=f"{BURIED} paspor@almarhum",
        absent="ktp_el@almarhum skpln@almarhum",
    ),
    Scene(
        story="a death abroad with a deed in Arabic",
        codes="CS-MTI-03",
        law="UU 23/2006 article 45: the foreign deed or the mission's letter, translated",
        facts=f"{SELF} terjemah_perlu=ya",
        required="f201f@pelapor akta_ln@almarhum surat_mati_perwakilan@almarhum kk@almarhum"
        " terjemahan@almarhum",
        either="akta_ln@almarhum|surat_mati_perwakilan@almarhum",
        absent="surat_mati@almarhum data_saksi@saksi",
    ),
    Scene(
        story="a birth abroad with a deed in Dutch",
        codes="CS-LHR-08",
        law="UU 23/2006 article 29: reported at home, the deed stays the foreign one",
        facts=f"{SELF} terjemah_perlu=ya",
        required="f201f@pelapor akta_ln@anak terjemahan@anak kk@ortu",
        absent="surat_lahir@anak buku_nikah@suami_istri data_saksi@saksi",
    ),
    Scene(
        story="the child of foreigners, born in a taxi",
        codes="CS-LHR-06",
        law="Perpres 96/2018 article 33: the statement of birth is open to foreigners too",
        facts=f"{SELF} ada_surat_lahir=tidak terjemah_perlu=tidak",
        required="f201a@pelapor data_saksi@saksi f203@ortu_wali paspor@ortu izin_tinggal@ortu",
        absent="surat_lahir@anak terjemahan@ortu kk@ortu",
    ),
    Scene(
        story="a damaged card is replaced away from home, the address stays",
        codes="DP-KTP-07",
        law="Permendagri 8/2016 article 15: any office prints it where nothing changes",
        facts=f"{SELF} sebab=rusak",
        required="f102@pemohon kk@pemohon ktp_rusak@pemohon pernyataan_hilang_rusak@pemohon",
        absent="surat_hilang@pemohon skpwni@pemohon",
    ),
    Scene(
        story="a student arrives to stay in a boarding house with a card of his own",
        codes="DP-PDH-03",
        law="Perpres 96/2018 article 25: the owner does not object; a minor has his parents' leave",
        facts=f"{SELF} ktp_masih_ada@yang_pindah=ya ktp_masih_ada@anak=ya menumpang=tidak"
        " alamat_orang=ya anak_pindah_kk=ya data_tujuan_ubah=tidak",
        required="skpwni@pemohon ktp_el@yang_pindah kia@anak f103c@pemilik_rumah f103a@ortu_wali",
        absent="surat_hilang@yang_pindah f103b@kk_tujuan kk@kk_tujuan buku_nikah@suami_istri"
        " akta_cerai@pemohon",
    ),
    Scene(
        story="an aunt arrives to live with her sister",
        codes="DP-PDH-03",
        law="Perpres 96/2018 article 25: the host consents and shows the card she joins",
        facts=f"{SELF} ktp_masih_ada@yang_pindah=ya ktp_masih_ada@anak=tidak menumpang=ya"
        " alamat_orang=tidak anak_pindah_kk=tidak data_tujuan_ubah=tidak",
        required="skpwni@pemohon ktp_el@yang_pindah f103b@kk_tujuan kk@kk_tujuan",
        absent="f103c@pemilik_rumah f103a@ortu_wali kia@anak",
    ),
)

MISTAKE_SCENES = (
    *WHO_REPORTS,
    *WHOSE_PAPER,
    *OLD_OR_NEW,
    *CORRECTION_OR_CHANGE,
    *LATE_OR_ON_TIME,
    *RECORDED_OR_NOT,
    *RESIDENT_OR_NOT,
)
