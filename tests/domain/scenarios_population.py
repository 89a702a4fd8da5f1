"""Cards, moves and several services at once: what the law asks for, typed by hand.

Source: Perpres 96/2018, Permendagri 108/2019, 2/2016, 8/2016 and 74/2015, as each service of
resources/catalogue cites them.
"""

from tests.domain.scenarios import BIRTH, Scene

POPULATION_SCENES = (
    # family cards
    Scene(
        story="newly married with a marriage book",
        codes="DP-KK-01",
        law="Perpres 96/2018 article 11, circular 472.2/15145: the recorded event, or F-1.05",
        facts="dikuasakan=tidak status_dasar=kawin kawin_tercatat=ya",
        required="f102@pemohon kk@suami kk@istri buku_nikah@suami_istri",
        weak="skpwni@pasangan",
        absent="akta_cerai@pemohon f105@suami_istri penetapan_dispensasi@suami_istri",
    ),
    Scene(
        story="a religious marriage of two minors, the husband already married",
        codes="DP-KK-01",
        law="Perpres 96/2018 article 11, circular 472.2/15145: the recorded event, or F-1.05",
        facts="dikuasakan=tidak status_dasar=kawin kawin_tercatat=tidak usia_kawin_19=tidak"
        " suami_lebih_satu_istri=ya",
        required="f102@pemohon kk@suami kk@istri f105@suami_istri"
        " penetapan_dispensasi@suami_istri izin_istri@istri_terdahulu",
        absent="buku_nikah@suami_istri",
    ),
    Scene(
        story="divorced, with the deed",
        codes="DP-KK-01",
        law="Perpres 96/2018 article 11, circular 472.2/15145: the recorded event, or F-1.05",
        facts="dikuasakan=tidak status_dasar=cerai kawin_tercatat=ya",
        required="f102@pemohon kk@suami kk@istri akta_cerai@pemohon",
        absent="buku_nikah@suami_istri",
    ),
    Scene(
        story="the head died, adults remain",
        codes="DP-KK-02",
        law="Permendagri 108/2019 article 10(3): an adult heads the family",
        facts="dikuasakan=tidak alm_kepala_kk=ya sisa_semua_u17=tidak",
        required="f102@pemohon kk@keluarga akta_mati@almarhum",
        absent="pernyataan_wali@wali f103b@kerabat_dewasa kk@kerabat_dewasa",
    ),
    Scene(
        story="the head died, only minors remain: a relative takes them in",
        codes="DP-KK-02",
        law="Permendagri 108/2019 article 10(3): an adult heads the family",
        facts="dikuasakan=tidak alm_kepala_kk=ya sisa_semua_u17=ya",
        required="f102@pemohon kk@keluarga akta_mati@almarhum pernyataan_wali@wali"
        " f103b@kerabat_dewasa kk@kerabat_dewasa",
        either="pernyataan_wali@wali|f103b@kerabat_dewasa",
    ),
    Scene(
        story="splitting a card at one address, neither married nor divorced",
        codes="DP-KK-03",
        law="Permendagri 108/2019 article 10(4): the old card, and what led to the split",
        facts="dikuasakan=tidak status_dasar=lainnya",
        required="f102@pemohon kk@keluarga",
        typed="ktp_el@pemohon",
        absent="buku_nikah@pemohon akta_cerai@pemohon",
    ),
    Scene(
        story="splitting after a marriage",
        codes="DP-KK-03",
        law="Permendagri 108/2019 article 10(4): the old card, and what led to the split",
        facts="dikuasakan=tidak status_dasar=kawin",
        required="f102@pemohon kk@keluarga buku_nikah@pemohon",
    ),
    Scene(
        story="a newborn is added: its deed or the birth letter",
        codes="DP-KK-04",
        law="Perpres 96/2018 article 12: proof of birth, or the consents for a child who joins",
        facts="dikuasakan=tidak anak_ber_nik=tidak anak_pindah_kk=tidak menumpang=tidak",
        required="f102@pemohon kk@kk_tujuan akta_lahir@anak surat_lahir@anak",
        either="akta_lahir@anak|surat_lahir@anak",
        absent="f103a@ortu_wali f103b@kk_tujuan kk@kk_asal",
    ),
    Scene(
        story="a nephew of twelve moves in without his parents",
        codes="DP-KK-04",
        law="Perpres 96/2018 article 12: proof of birth, or the consents for a child who joins",
        facts="dikuasakan=tidak anak_pindah_kk=ya menumpang=ya",
        required="f102@pemohon kk@kk_tujuan f103a@ortu_wali f103b@kk_tujuan kk@kk_asal",
        absent="akta_lahir@anak surat_lahir@anak",
    ),
    Scene(
        story="a baby of one leaves a card with its mother and joins her parents' card",
        codes="DP-KK-04",
        law="Perpres 96/2018 article 12: proof of birth, and the consent of the head who takes it",
        facts="dikuasakan=tidak anak_ber_nik=ya anak_pindah_kk=tidak menumpang=ya",
        required="f102@pemohon kk@kk_tujuan akta_lahir@anak surat_lahir@anak f103b@kk_tujuan"
        " kk@kk_asal",
        either="akta_lahir@anak|surat_lahir@anak",
        absent="f103a@ortu_wali",
    ),
    Scene(
        story="a girl of fifteen becomes a member of her guardian's family for good",
        codes="DP-KK-04",
        law="Permendagri 108/2019 article 12(5): her parents give her, the head takes her",
        facts="dikuasakan=tidak anak_pindah_kk=ya menumpang=tidak",
        required="f102@pemohon kk@kk_tujuan f103a@ortu_wali f103b@kk_tujuan kk@kk_asal",
        absent="akta_lahir@anak surat_lahir@anak",
    ),
    Scene(
        story="a marriage changes the card, status by statement",
        codes="DP-KK-05",
        law="Perpres 96/2018 article 12: the proof of the event",
        facts="dikuasakan=tidak elemen=status",
        required="f102@pemohon kk@keluarga bukti_peristiwa@keluarga f106@pemohon",
    ),
    Scene(
        story="a lost family card: the police letter, no statement of the cause",
        codes="DP-KK-06",
        law="Perpres 96/2018 article 13: police letter or damaged card, never both",
        facts="dikuasakan=tidak sebab=hilang wn@pemohon=wni",
        required="f102@pemohon surat_hilang@keluarga",
        typed="ktp_el@pemohon",
        weak="pernyataan_hilang_rusak@pemohon",
        absent="kk_rusak@keluarga kitap@pemohon",
    ),
    Scene(
        story="a damaged family card of a foreigner",
        codes="DP-KK-06",
        law="Perpres 96/2018 article 13: police letter or damaged card, never both",
        facts="dikuasakan=tidak sebab=rusak wn@pemohon=oa_itap",
        required="f102@pemohon kk_rusak@keluarga kitap@pemohon",
        absent="surat_hilang@keluarga",
    ),
    # identity cards
    Scene(
        story="seventeen today",
        codes="DP-KTP-01",
        law="Perpres 96/2018 article 15: the family card and the person himself",
        facts="dikuasakan=tidak",
        required="f102@pemohon kk@keluarga",
        absent="akta_lahir@pemohon pengantar_rtrw@pemohon",
    ),
    Scene(
        story="a new card after a changed status, the old one at hand",
        codes="DP-KTP-02",
        law="Perpres 96/2018: the old card is withdrawn",
        facts="dikuasakan=tidak ktp_masih_ada@pemohon=ya",
        required="f102@pemohon kk@keluarga ktp_el@pemohon",
        weak="bukti_perubahan@pemohon",
        absent="surat_hilang@pemohon",
    ),
    Scene(
        story="a lost card",
        codes="DP-KTP-04",
        law="Perpres 96/2018, UU 24/2013 article 64: police letter and statement of the cause",
        facts="dikuasakan=tidak",
        required="f102@pemohon surat_hilang@pemohon pernyataan_hilang_rusak@pemohon kk@keluarga",
        absent="ktp_el@pemohon",
    ),
    Scene(
        story="a broken card is handed in, without the police",
        codes="DP-KTP-05",
        law="Perpres 96/2018, UU 24/2013 article 64: the card itself and statement of the cause",
        facts="dikuasakan=tidak",
        required="f102@pemohon ktp_rusak@pemohon kk@keluarga pernyataan_hilang_rusak@pemohon",
        absent="surat_hilang@pemohon",
    ),
    Scene(
        story="first recording away from home",
        codes="DP-KTP-07",
        law="Permendagri 8/2016 article 15: any office, where no element changes",
        facts="dikuasakan=tidak sebab=perekaman",
        required="f102@pemohon kk@pemohon",
        absent="surat_hilang@pemohon ktp_rusak@pemohon pernyataan_hilang_rusak@pemohon",
    ),
    Scene(
        story="lost away from home",
        codes="DP-KTP-07",
        law="Permendagri 8/2016 article 15: any office, where no element changes",
        facts="dikuasakan=tidak sebab=hilang",
        required="f102@pemohon kk@pemohon surat_hilang@pemohon pernyataan_hilang_rusak@pemohon",
    ),
    # child cards: Permendagri 2/2016
    Scene(
        story="a card for a child of three, no photo",
        codes="DP-KIA-01",
        law="Permendagri 2/2016: under five without photo",
        facts="dikuasakan=tidak foto_5@anak=tidak",
        required="f102@pemohon akta_lahir@anak kk@ortu",
        typed="ktp_el@ayah ktp_el@ibu",
        absent="foto_anak@anak kia@anak",
    ),
    Scene(
        story="a card for a child of nine who has an old one",
        codes="DP-KIA-02",
        law="Permendagri 2/2016: from five on with photo",
        facts="dikuasakan=tidak foto_5@anak=ya kartu_lama@anak=ya",
        required="f102@pemohon akta_lahir@anak kk@ortu foto_anak@anak kia@anak",
        typed="ktp_el@ayah ktp_el@ibu",
    ),
    Scene(
        story="a lost child card at four",
        codes="DP-KIA-03",
        law="Permendagri 2/2016: the proof of this cause",
        facts="dikuasakan=tidak sebab=hilang foto_5@anak=tidak",
        required="f102@pemohon surat_hilang@anak kk@ortu",
        weak="pernyataan_hilang_rusak@pemohon",
        absent="kia_rusak@anak foto_anak@anak",
    ),
    # moves
    Scene(
        story="moving inside the regency into a rented house with an own card",
        codes="DP-PDH-01",
        law="Perpres 96/2018 article 25: consents by where they go, no SKPWNI",
        facts="dikuasakan=tidak anak_pindah_kk=tidak menumpang=tidak alamat_orang=ya"
        " ktp_masih_ada@yang_pindah=ya",
        required="f103@pemohon kk@kk_asal f103c@pemilik_rumah ktp_el@yang_pindah",
        absent="f103b@kk_tujuan f103a@ortu_wali skpwni@pemohon",
    ),
    Scene(
        story="moving out to relatives in another regency: the card stays in hand",
        codes="DP-PDH-02",
        law="Perpres 96/2018 article 25(3): no letter of RT or village, cards stay in hand",
        facts="dikuasakan=tidak anak_pindah_kk=tidak menumpang=ya alamat_orang=tidak",
        required="f103@pemohon kk@kk_asal f103b@kk_tujuan",
        absent="ktp_el@yang_pindah pengantar_rtrw@pemohon f103c@pemilik_rumah",
    ),
    Scene(
        story="a pupil moves out alone to board",
        codes="DP-PDH-02",
        law="Perpres 96/2018 article 25(3): no letter of RT or village, cards stay in hand",
        facts="dikuasakan=tidak anak_pindah_kk=ya menumpang=ya alamat_orang=tidak",
        required="f103@pemohon kk@kk_asal f103a@ortu_wali f103b@kk_tujuan",
    ),
    Scene(
        story="arriving with a lost card, a marriage not yet in the data",
        codes="DP-PDH-03",
        law="Perpres 96/2018 articles 25 to 30: the destination withdraws the cards",
        facts="dikuasakan=tidak ktp_masih_ada@yang_pindah=tidak ktp_masih_ada@anak=tidak"
        " menumpang=tidak alamat_orang=tidak anak_pindah_kk=tidak data_tujuan_ubah=ya",
        required="skpwni@pemohon surat_hilang@yang_pindah buku_nikah@suami_istri"
        " akta_cerai@pemohon",
        either="buku_nikah@suami_istri|akta_cerai@pemohon",
        weak="f103@pemohon",
        absent="ktp_el@yang_pindah kia@anak kk@kk_tujuan",
    ),
    Scene(
        story="arriving to live with a host family",
        codes="PKT-PINDAH-DATANG",
        law="Perpres 96/2018 articles 25 to 30: one SKPWNI, the family card is made here",
        makes="DP-PDH-03 DP-KTP-03 DP-KIA-04",
        facts="dikuasakan=tidak ktp_masih_ada@yang_pindah=ya ktp_masih_ada@anak=ya menumpang=ya"
        " alamat_orang=tidak anak_pindah_kk=tidak data_tujuan_ubah=tidak foto_5@anak=ya",
        required="skpwni@pemohon ktp_el@yang_pindah kia@anak f103b@kk_tujuan kk@kk_tujuan"
        " foto_anak@anak",
        absent="kk@ortu kk@pemohon buku_nikah@suami_istri surat_hilang@yang_pindah",
    ),
    Scene(
        story="moving abroad: the card is handed in",
        codes="DP-PDH-04",
        law="Perpres 96/2018 article 28(2): the card is handed in with the SKPLN",
        facts="dikuasakan=tidak",
        required="f103@pemohon kk@kk_asal ktp_el@yang_pindah",
        weak="kia@anak",
    ),
    # several services in one case
    Scene(
        story="birth, family card and child card in one: each paper once",
        codes="PKT-LAHIR",
        law="UU 24/2013 article 27: what the package makes is not asked for",
        makes="CS-LHR-01 DP-KK-04 DP-KIA-01",
        facts=f"{BIRTH} nikah_bukti=ya lapor_terlambat=tidak ada_surat_lahir=ya anak_ber_nik=tidak"
        " foto_5@anak=tidak",
        required="f201a@pelapor data_saksi@saksi kk@ortu buku_nikah@ortu f102@pelapor"
        " surat_lahir@anak",
        absent="akta_lahir@anak f203@ortu_wali kk@kk_tujuan foto_anak@anak",
    ),
    Scene(
        story="the same three chosen freely: the deed is produced inside and not asked",
        codes="CS-LHR-01 DP-KK-04 DP-KIA-01",
        law="UU 24/2013 article 27: what the case makes is not asked for",
        facts=f"{BIRTH} nikah_bukti=ya lapor_terlambat=tidak ada_surat_lahir=ya anak_ber_nik=tidak"
        " foto_5@anak=tidak anak_pindah_kk=tidak menumpang=tidak",
        required="f201a@pelapor data_saksi@saksi kk@ortu buku_nikah@ortu f102@pemohon"
        " surat_lahir@anak kk@kk_tujuan",
        absent="akta_lahir@anak",
    ),
    Scene(
        story="the head of the family died and leaves a widow who has her card",
        codes="PKT-MATI",
        law="Perpres 96/2018 article 45: what the package makes is not asked for",
        makes="CS-MTI-01 DP-KK-02 DP-KTP-02",
        facts="dikuasakan=tidak alm_terdaftar=ya alm_kepala_kk=ya ada_pasangan=ya mati_cara=surat"
        " ktp_masih_ada@almarhum=tidak ktp_masih_ada@pasangan=ya wn@almarhum=wni",
        required="f201a@pelapor data_saksi@saksi surat_mati@almarhum kk@keluarga f102@pelapor"
        " ktp_el@pasangan",
        absent="akta_mati@almarhum ktp_el@almarhum surat_hilang@pasangan pernyataan_wali@wali",
    ),
    Scene(
        story="family card and identity card lost together: the new family card is not asked for",
        codes="DP-KK-06 DP-KTP-04",
        law="Perpres 96/2018 article 13: the new family card is made here",
        facts="dikuasakan=tidak sebab=hilang wn@pemohon=wni",
        required="f102@pemohon surat_hilang@keluarga surat_hilang@pemohon"
        " pernyataan_hilang_rusak@pemohon",
        absent="kk@keluarga",
    ),
)
