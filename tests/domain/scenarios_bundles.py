"""Packages of services: each paper once, nothing the desk makes itself; lists typed by hand.

Source: the packages of resources/catalogue/bundles.toml and the services they unite.
"""

from tests.domain.scenarios import BIRTH, Scene

SELF = "dikuasakan=tidak"
SINGLE = (
    "ada_oa=tidak beda_agama=tidak duda_janda@suami=tidak duda_janda@istri=tidak"
    " usia_kawin_19=ya suami_lebih_satu_istri=tidak perjanjian=tidak"
)
WEDDING = (
    "f201b@suami_istri data_saksi@saksi foto_gandeng@suami_istri surat_kawin_agama@suami_istri"
    " ktp_el@suami ktp_el@istri kk@suami kk@istri f102@suami_istri"
)
DIVORCE = (
    "f201c@pelapor data_saksi@saksi putusan@suami_istri ket_panitera@suami_istri"
    " akta_kawin@suami_istri kk@keluarga ktp_el@suami ktp_el@istri f102@suami_istri"
)
DEATH = "f201a@pelapor data_saksi@saksi surat_mati@almarhum kk@keluarga f102@pelapor"
ADOPTION = (
    "f201d@pelapor data_saksi@saksi penetapan_pn@anak akta_lahir@anak kk@ortu_angkat f102@pelapor"
)

BUNDLE_SCENES = (
    Scene(
        story="birth in three: a home birth after the wedding, reported late",
        codes="PKT-LAHIR",
        law="UU 24/2013 articles 27 and 32: late asks for the same papers, the deed is made inside",
        makes="CS-LHR-02 DP-KK-04 DP-KIA-01",
        facts=f"{BIRTH} nikah_bukti=ya lapor_terlambat=ya ada_surat_lahir=tidak anak_ber_nik=tidak"
        " foto_5@anak=tidak",
        required="f201a@pelapor data_saksi@saksi kk@ortu buku_nikah@ortu f102@pelapor"
        " f203@ortu_wali",
        absent="akta_lahir@anak surat_lahir@anak penetapan_pn@anak f204@ortu",
    ),
    Scene(
        story="birth in three for a mother alone: her own family card and nothing of a father",
        codes="PKT-LAHIR",
        law="Permendagri 108/2019: the deed names the mother, so do all papers of the package",
        makes="CS-LHR-04 DP-KK-04 DP-KIA-01",
        facts=f"{BIRTH} nikah_bukti=tidak kk_suami_istri=tidak ada_surat_lahir=ya ibu_u17=tidak"
        " lapor_terlambat=tidak anak_ber_nik=tidak foto_5@anak=tidak",
        required="f201a@pelapor data_saksi@saksi kk@ibu f102@pelapor surat_lahir@anak",
        typed="ktp_el@ibu",
        absent="kk@ortu buku_nikah@ortu f204@ortu ktp_el@ayah akta_lahir@anak",
    ),
    Scene(
        story="a newborn left at a hospital is recorded in the card of the care home",
        codes="PKT-LAHIR",
        makes="CS-LHR-05 DP-KK-04 DP-KIA-01",
        law="Perpres 96/2018 article 33: police report and consent of the home, no parents",
        facts=f"{SELF} asal_usul=baru_ditemukan menumpang=ya anak_ber_nik=tidak foto_5@anak=tidak",
        required="f201a@pelapor data_saksi@saksi ba_polisi@anak f103b@kk_tujuan kk@wali"
        " f102@pelapor",
        absent="kk@ortu kk@kk_tujuan kk@kk_asal buku_nikah@ortu ktp_el@ayah ktp_el@ibu"
        " akta_lahir@anak f203@ortu_wali surat_lahir@anak",
    ),
    Scene(
        story="a widower dies and leaves three minors whom an aunt takes in",
        codes="PKT-MATI",
        law="Permendagri 108/2019 article 10(3): a minor is no head; an adult relative steps in",
        makes="CS-MTI-01 DP-KK-02",
        facts=f"{SELF} alm_terdaftar=ya alm_kepala_kk=ya ada_pasangan=tidak sisa_semua_u17=ya"
        " mati_cara=surat ktp_masih_ada@almarhum=ya wn@almarhum=wni",
        required=f"{DEATH} ktp_el@almarhum pernyataan_wali@wali f103b@kerabat_dewasa"
        " kk@kerabat_dewasa",
        either="pernyataan_wali@wali|f103b@kerabat_dewasa",
        absent="akta_mati@almarhum ktp_el@pasangan surat_hilang@pasangan",
    ),
    Scene(
        story="a grown son dies, his father stays the head of the family",
        codes="PKT-MATI",
        law="Perpres 96/2018 article 12: the head lives, the card keeps its number",
        makes="CS-MTI-01 DP-KK-05",
        facts=f"{SELF} alm_terdaftar=ya alm_kepala_kk=tidak ada_pasangan=tidak mati_cara=surat"
        " ktp_masih_ada@almarhum=ya wn@almarhum=wni elemen=lainnya",
        required=f"{DEATH} ktp_el@almarhum",
        absent="akta_mati@almarhum bukti_peristiwa@keluarga pernyataan_wali@wali f106@pemohon"
        " ktp_el@pasangan",
    ),
    Scene(
        story="the widow's card is lost and the dead man's is at hand",
        codes="PKT-MATI",
        law="Perpres 96/2018 article 45: his card is handed in; the police letter is for hers",
        makes="CS-MTI-01 DP-KK-02 DP-KTP-02",
        facts=f"{SELF} alm_terdaftar=ya alm_kepala_kk=ya ada_pasangan=ya mati_cara=surat"
        " ktp_masih_ada@almarhum=ya ktp_masih_ada@pasangan=tidak wn@almarhum=wni",
        required=f"{DEATH} ktp_el@almarhum surat_hilang@pasangan",
        absent="bukti_perubahan@pemohon ktp_el@pasangan surat_hilang@almarhum akta_mati@almarhum",
    ),
    Scene(
        story="a man who is in no database dies unmarried: only the deed, no card of any kind",
        codes="PKT-MATI",
        law="Permendagri 108/2019 article 65: nothing can be taken out of a card he is not in",
        makes="CS-MTI-02",
        facts=f"{SELF} alm_terdaftar=tidak ada_penetapan=tidak ada_pasangan=tidak",
        required="f201a@pelapor data_saksi@saksi surat_mati@almarhum dok_pendukung@almarhum",
        weak="kk@ahli_waris",
        absent="kk@keluarga f102@pelapor ktp_el@almarhum ktp_el@pasangan pernyataan_wali@wali",
    ),
    Scene(
        story="a man who is in no database leaves a widow: her card needs her family card",
        codes="PKT-MATI",
        law="Permendagri 108/2019 article 65: no family card is made here, so hers is asked for",
        makes="CS-MTI-02 DP-KTP-02",
        facts=f"{SELF} alm_terdaftar=tidak ada_penetapan=tidak ada_pasangan=ya"
        " ktp_masih_ada@pasangan=ya",
        required="f201a@pelapor data_saksi@saksi surat_mati@almarhum dok_pendukung@almarhum"
        " f102@pelapor kk@keluarga ktp_el@pasangan",
        absent="ktp_el@almarhum surat_hilang@pasangan akta_mati@almarhum",
    ),
    Scene(
        story="married in a temple: deed, family card and two identity cards in one",
        codes="PKT-KAWIN",
        law="UU 23/2006 article 34: the deed is made inside and nobody is asked for it",
        makes="CS-KWN-01 DP-KK-01 DP-KTP-02",
        facts=f"{SELF} {SINGLE} ktp_masih_ada@suami=ya ktp_masih_ada@istri=ya",
        required=WEDDING,
        absent="bukti_perubahan@pemohon"
        " buku_nikah@suami_istri f105@suami_istri f102@pemohon surat_hilang@suami"
        " surat_hilang@istri",
    ),
    Scene(
        story="a citizen marries a foreigner in church: the foreigner has no card to show",
        codes="PKT-KAWIN",
        law="Perpres 96/2018, mixed marriage: of two cards one of them has one alone",
        makes="CS-KWN-02 DP-KK-01 DP-KTP-02",
        facts=f"{SELF} ada_oa=ya terjemah_perlu=tidak perjanjian=tidak duda_janda=tidak"
        " ktp_masih_ada=ya",
        required="surat_kawin_agama@suami_istri f201b@suami_istri data_saksi@saksi"
        " foto_gandeng@suami_istri paspor@pihak_oa izin_tinggal@pihak_oa izin_perwakilan@pihak_oa"
        " ktp_el@pihak_wni kk@pihak_wni f102@suami_istri",
        absent="kk@suami kk@istri ktp_el@suami ktp_el@istri surat_hilang@suami surat_hilang@istri"
        " surat_hilang@pihak_wni",
    ),
    Scene(
        story="married at the KUA: only cards, her old one is lost",
        codes="PKT-KAWIN-KUA",
        law="UU 23/2006 article 8(2): the KUA records the marriage, the book is the proof",
        makes="DP-KK-01 DP-KTP-02",
        facts=f"{SELF} ktp_masih_ada@suami=ya ktp_masih_ada@istri=tidak",
        required="f102@suami_istri kk@suami kk@istri buku_nikah@suami_istri ktp_el@suami"
        " surat_hilang@istri",
        absent="kk@keluarga bukti_perubahan@pemohon"
        " f201b@suami_istri data_saksi@saksi foto_gandeng@suami_istri f105@suami_istri"
        " ktp_el@istri surat_hilang@suami",
    ),
    Scene(
        story="divorced by the district court: deed, two family cards, two identity cards",
        codes="PKT-CERAI",
        law="UU 23/2006 article 40: the divorce deed is made inside and nobody is asked for it",
        makes="CS-CRI-01 DP-KK-01 DP-KTP-02",
        facts=f"{SELF} ktp_masih_ada@suami=ya ktp_masih_ada@istri=ya",
        required=DIVORCE,
        absent="bukti_perubahan@pemohon"
        " akta_cerai@pemohon f105@suami_istri kk@suami kk@istri surat_hilang@suami",
    ),
    Scene(
        story="a family of four leaves for a rented house in another province",
        codes="PKT-PINDAH-KELUAR",
        law="Perpres 96/2018 article 25(3): no letter of RT, village or district, cards stay",
        makes="DP-PDH-02",
        facts=f"{SELF} anak_pindah_kk=tidak menumpang=tidak alamat_orang=ya",
        required="f103@pemohon kk@kk_asal f103c@pemilik_rumah",
        absent="ktp_el@yang_pindah kia@anak f103a@ortu_wali f103b@kk_tujuan pengantar_rtrw@pemohon",
    ),
    Scene(
        story="a niece of ten moves to her uncle in the next district of the regency",
        codes="PKT-PINDAH-DALAM",
        law="Perpres 96/2018 article 25: the parents' authority and the uncle's consent, no SKPWNI",
        makes="DP-PDH-01",
        facts=f"{SELF} anak_pindah_kk=ya menumpang=ya alamat_orang=tidak"
        " ktp_masih_ada@yang_pindah=tidak",
        required="f103@pemohon kk@kk_asal f103a@ortu_wali f103b@kk_tujuan",
        absent="skpwni@pemohon ktp_el@yang_pindah f103c@pemilik_rumah pengantar_rtrw@pemohon",
    ),
    Scene(
        story="arriving in a rented house, newly divorced, with a boy of three",
        codes="PKT-PINDAH-DATANG",
        law="Perpres 96/2018 articles 25 to 30: one SKPWNI for all; the new family card is inside",
        makes="DP-PDH-03 DP-KTP-03 DP-KIA-04",
        facts=f"{SELF} ktp_masih_ada@yang_pindah=ya ktp_masih_ada@anak=tidak menumpang=tidak"
        " alamat_orang=ya anak_pindah_kk=tidak data_tujuan_ubah=ya foto_5@anak=tidak",
        required="skpwni@pemohon ktp_el@yang_pindah f103c@pemilik_rumah buku_nikah@suami_istri"
        " akta_cerai@pemohon",
        either="buku_nikah@suami_istri|akta_cerai@pemohon",
        absent="kk@pemohon kk@ortu kk@kk_tujuan kia@anak foto_anak@anak surat_hilang@yang_pindah",
    ),
    Scene(
        story="seventeen today: a card and the digital identity that rests on it",
        codes="PKT-17",
        law="Perpres 96/2018 article 15: the family card; no birth deed, no letter of RT",
        makes="DP-KTP-01 DP-IKD-01",
        facts=SELF,
        required="f102@pemohon kk@keluarga data_hp_email@pemohon",
        absent="ktp_el@pemohon akta_lahir@pemohon pengantar_rtrw@pemohon",
    ),
    Scene(
        story="adopted at three: note on the deed, family card and child card in one",
        codes="PKT-ANGKAT",
        law="UU 23/2006 article 47: the new parents' family card serves all three",
        makes="CS-ANK-01 DP-KK-04 DP-KIA-01",
        facts=f"{SELF} akta_ada=ya ada_oa=tidak foto_5@anak=tidak",
        required=ADOPTION,
        typed="ktp_el@ortu_angkat",
        absent="kk@ortu kk@kk_tujuan surat_lahir@anak paspor@ortu_angkat foto_anak@anak",
    ),
    Scene(
        story="adopted at nine by a foreigner: the card has a photo",
        codes="PKT-ANGKAT",
        law="UU 23/2006 article 47 and Permendagri 2/2016: a passport, and a photo from five on",
        makes="CS-ANK-01 DP-KK-04 DP-KIA-02",
        facts=f"{SELF} akta_ada=ya ada_oa=ya foto_5@anak=ya",
        required=f"{ADOPTION} paspor@ortu_angkat foto_anak@anak",
        absent="ktp_el@ayah ktp_el@ibu surat_lahir@anak kk@ortu kia@anak",
    ),
    Scene(
        story="adopted without a birth deed: the birth is recorded first, on its own parents",
        codes="PKT-ANGKAT",
        law="UU 23/2006 article 47: adoption is a note on a deed, so there has to be one",
        makes="CS-ANK-01 DP-KK-04 DP-KIA-01",
        facts=f"{SELF} akta_ada=tidak ada_oa=tidak foto_5@anak=tidak",
        required=ADOPTION,
        instead="CS-LHR-01",
        absent="surat_lahir@anak",
    ),
    Scene(
        story="a new name on the deed and on the card",
        codes="PKT-NAMA",
        law="UU 23/2006 article 52: one determination for both, the old card is handed in once",
        makes="CS-NMA-01 DP-KTP-02",
        facts=f"{SELF} ada_oa=tidak ktp_masih_ada@pemohon=ya",
        required="f201e@pelapor data_saksi@saksi penetapan_pn@pemohon akta_capil@pemohon"
        " kk@keluarga f102@pemohon ktp_el@pemohon",
        absent="bukti_perubahan@pemohon surat_hilang@pemohon paspor@pemohon",
    ),
    Scene(
        story="a new name, and the old card is lost",
        codes="PKT-NAMA",
        law="Perpres 96/2018: the card that cannot be handed in is reported to the police",
        makes="CS-NMA-01 DP-KTP-02",
        facts=f"{SELF} ada_oa=tidak ktp_masih_ada@pemohon=tidak",
        required="f201e@pelapor data_saksi@saksi penetapan_pn@pemohon akta_capil@pemohon"
        " kk@keluarga f102@pemohon surat_hilang@pemohon",
        absent="ktp_el@pemohon paspor@pemohon",
    ),
    Scene(
        story="a slip in the deed went into the family card",
        codes="PKT-AKTA-BETUL",
        law="Permendagri 108/2019 article 88: the corrected deed is the proof for the family card",
        makes="CS-AKT-01 DP-KK-05",
        facts=f"{SELF} dasar_dok_autentik=ya",
        required="f201f@pelapor data_saksi@saksi f204b@pemohon akta_salah@pemohon kk@keluarga"
        " f102@pemohon dok_autentik@pemohon",
        absent="bukti_peristiwa@keluarga penetapan_pn@pemohon f106@pemohon",
    ),
    Scene(
        story="a homeless man is surveyed and gets letter, family card and identity card",
        codes="PKT-RENTAN",
        law="Permendagri 96/2019: what the desk makes itself is not asked of him",
        makes="DP-RT-01 DP-KK-08 DP-KTP-01",
        facts=f"{SELF} menumpang=tidak",
        required="f101@pemohon f104@pemohon f102@pemohon",
        absent="skpti@pemohon kk@keluarga f103b@kk_tujuan pengantar_rtrw@pemohon",
    ),
    Scene(
        story="a homeless woman joins the card of a shelter",
        codes="PKT-RENTAN",
        law="Permendagri 96/2019: the host consents, nothing else is added",
        makes="DP-RT-01 DP-KK-08 DP-KTP-01",
        facts=f"{SELF} menumpang=ya",
        required="f101@pemohon f104@pemohon f102@pemohon f103b@kk_tujuan",
        absent="skpti@pemohon kk@keluarga kk@kk_tujuan",
    ),
)
