"""Data of people, and the other registrations: what the law asks for, typed by hand.

Source: Perpres 96/2018, Permendagri 108/2019, 72/2022, 95/2019, 96/2019, 102/2019 and 104/2019, as
each service of resources/catalogue cites them.
"""

from tests.domain.scenarios import Scene

SELF = "dikuasakan=tidak"

DATA_SCENES = (
    Scene(
        story="the first record of a forest dweller who rents a room and owns no paper at all",
        codes="DP-BIO-01",
        law="Perpres 96/2018 article 4: F-1.04 stands for every proof; the one service with RT/RW",
        facts=f"{SELF} anak_ortu_terdaftar=tidak tidak_ada_dok=ya alamat_orang=ya menumpang=tidak",
        required="f101@keluarga pengantar_rtrw@pemohon f104@pemohon f103c@pemilik_rumah",
        absent="bukti_peristiwa@pemohon ijazah@pemohon f103b@kk_tujuan",
    ),
    Scene(
        story="a schoolgirl of registered parents is recorded in her grandfather's card",
        codes="DP-BIO-01",
        law="Perpres 96/2018 article 4: no letter of RT/RW where the parents are in the data",
        facts=f"{SELF} anak_ortu_terdaftar=ya tidak_ada_dok=tidak alamat_orang=tidak menumpang=ya",
        required="f101@keluarga bukti_peristiwa@pemohon ijazah@pemohon f103b@kk_tujuan",
        absent="pengantar_rtrw@pemohon f104@pemohon f103c@pemilik_rumah",
    ),
    Scene(
        story="a citizen born abroad comes home: one letter of leaving is enough",
        codes="DP-BIO-02",
        law="Perpres 96/2018 article 28(4): the mission's letter or the SKPLN of the time",
        facts=SELF,
        required="f101@keluarga paspor@pemohon skp_perwakilan@pemohon skpln@pemohon",
        either="skp_perwakilan@pemohon|skpln@pemohon",
        weak="bukti_domisili@pemohon bukti_peristiwa@pemohon ijazah@pemohon",
        absent="pengantar_rtrw@pemohon f103@pemohon",
    ),
    Scene(
        story="an engineer with a limited stay permit",
        codes="DP-BIO-03",
        law="Perpres 96/2018 and Permendagri 108/2019 article 3: the permit he holds, no other",
        facts=f"{SELF} wn@pemohon=oa_itas",
        required="f101@keluarga paspor@pemohon kitas@pemohon",
        absent="kitap@pemohon",
    ),
    Scene(
        story="a foreign widow with a permanent stay permit",
        codes="DP-BIO-03",
        law="Perpres 96/2018 and Permendagri 108/2019 article 3: the permit she holds, no other",
        facts=f"{SELF} wn@pemohon=oa_itap",
        required="f101@keluarga paspor@pemohon kitap@pemohon",
        absent="kitas@pemohon",
    ),
    Scene(
        story="a graduate: education is in the family card and not on the identity card",
        codes="DP-BIO-04",
        law="Perpres 96/2018 article 12: the identity card changes only with what stands on it",
        facts=f"{SELF} elemen=pendidikan ke_kepercayaan=tidak",
        required="f102@pemohon f106@pemohon kk@pemohon bukti_perubahan@pemohon",
        absent="ktp_el@pemohon f170@pemohon f171@pemohon",
    ),
    Scene(
        story="a new occupation and a blood group at once: one form, the old card is handed in",
        codes="DP-BIO-04",
        law="Perpres 96/2018 article 12; F-1.06 takes all elements on one sheet",
        facts=f"{SELF} elemen=pekerjaan+gol_darah ke_kepercayaan=tidak",
        required="f102@pemohon f106@pemohon kk@pemohon bukti_perubahan@pemohon ktp_el@pemohon",
        absent="f170@pemohon f171@pemohon",
    ),
    *(
        Scene(
            story=f"{what} stands on the identity card, which is handed in",
            codes="DP-BIO-04",
            law="Perpres 96/2018 article 12: the identity card changes with what stands on it",
            facts=f"{SELF} elemen={element} ke_kepercayaan=tidak",
            required="f102@pemohon f106@pemohon kk@pemohon bukti_perubahan@pemohon ktp_el@pemohon",
            absent="f170@pemohon f171@pemohon",
        )
        for what, element in (
            ("a new occupation", "pekerjaan"),
            ("a blood group", "gol_darah"),
            ("a changed status", "status"),
            ("an academic title", "nama_gelar"),
            ("a new photo", "foto"),
        )
    ),
    Scene(
        story="from one religion to another: the letter of the clergy",
        codes="DP-BIO-04",
        law="Permendagri 108/2019 article 12: a religious leader's letter proves the change",
        facts=f"{SELF} elemen=agama ke_kepercayaan=tidak",
        required="f102@pemohon f106@pemohon kk@pemohon bukti_perubahan@pemohon ktp_el@pemohon",
        absent="f170@pemohon f171@pemohon",
    ),
    Scene(
        story="from a religion to a belief: a statement, no letter of any clergy",
        codes="DP-BIO-04",
        law="Constitutional Court 97/PUU-XIV/2016; F-1.71 replaces the letter of the clergy",
        facts=f"{SELF} elemen=agama ke_kepercayaan=ke_kepercayaan",
        required="f102@pemohon f106@pemohon kk@pemohon f171@pemohon ktp_el@pemohon",
        absent="bukti_perubahan@pemohon f170@pemohon",
    ),
    Scene(
        story="from a belief to a religion",
        codes="DP-BIO-04",
        law="Constitutional Court 97/PUU-XIV/2016; F-1.70 replaces the letter of the clergy",
        facts=f"{SELF} elemen=agama ke_kepercayaan=ke_agama",
        required="f102@pemohon f106@pemohon kk@pemohon f170@pemohon ktp_el@pemohon",
        absent="bukti_perubahan@pemohon f171@pemohon",
    ),
    Scene(
        story="a court decided on the data: a determination or a final judgment",
        codes="DP-BIO-05",
        law="Perpres 96/2018 article 12: the court's paper is the proof, the old card is handed in",
        facts=f"{SELF} ktp_masih_ada@pemohon=ya",
        required="f102@pemohon f106@pemohon penetapan_pn@pemohon putusan@pemohon kk@pemohon"
        " ktp_el@pemohon",
        either="penetapan_pn@pemohon|putusan@pemohon",
        absent="bukti_perubahan@pemohon",
    ),
    Scene(
        story="a court decided on the data of somebody whose card is gone",
        codes="DP-BIO-05",
        law="Perpres 96/2018 article 12: no police letter is named for a change of data",
        facts=f"{SELF} ktp_masih_ada@pemohon=tidak",
        required="f102@pemohon f106@pemohon penetapan_pn@pemohon putusan@pemohon kk@pemohon",
        either="penetapan_pn@pemohon|putusan@pemohon",
        absent="ktp_el@pemohon surat_hilang@pemohon",
    ),
)

OTHER_SCENES = (
    Scene(
        story="a survey of people without papers after a flood",
        codes="DP-RT-01",
        law="Permendagri 96/2019: officers fill in F-1.01, F-1.04 stands for the lost papers",
        facts=SELF,
        required="f101@pemohon f104@pemohon",
        weak="dok_pendukung@pemohon",
        absent="pengantar_rtrw@pemohon surat_hilang@pemohon kk@pemohon",
    ),
    Scene(
        story="a digital identity: a number and an e-mail address, the card is not copied",
        codes="DP-IKD-01",
        law="Permendagri 72/2022 articles 13 to 15: a phone, a NIK and the person himself",
        facts=SELF,
        required="data_hp_email@pemohon",
        typed="ktp_el@pemohon",
        absent="kk@pemohon f102@pemohon",
    ),
    Scene(
        story="a bank cannot find the NIK: the family card or the identity card is enough",
        codes="DP-NIK-01",
        law="UU 24/2013 and Permendagri 102/2019: either card carries the number",
        facts=SELF,
        required="kk@pemohon ktp_el@pemohon",
        either="kk@pemohon|ktp_el@pemohon",
        weak="bukti_kendala@pemohon",
        absent="f102@pemohon pengantar_rtrw@pemohon",
    ),
    Scene(
        story="a blocked NIK, the card is at hand",
        codes="DP-NIK-02",
        law="Permendagri 95/2019: the card is compared with the biometric record",
        facts=f"{SELF} ktp_masih_ada@pemohon=ya",
        required="kk@pemohon ktp_el@pemohon",
        weak="dok_pendukung@pemohon",
        absent="surat_hilang@pemohon",
    ),
    Scene(
        story="a blocked NIK, the card was lost long ago",
        codes="DP-NIK-02",
        law="Permendagri 95/2019: the finger is compared, a lost card is another service",
        facts=f"{SELF} ktp_masih_ada@pemohon=tidak",
        required="kk@pemohon",
        absent="ktp_el@pemohon surat_hilang@pemohon",
    ),
    Scene(
        story="a certified copy of a deed of 1994 with a wet signature",
        codes="DP-LEG-01",
        law="Permendagri 104/2019 article 19(6): only papers without electronic signature",
        facts=f"{SELF} dokumen_tte=tidak",
        required="akta_capil@pemohon",
        absent="kk@pemohon ktp_el@pemohon",
    ),
    Scene(
        story="a certified copy of a deed with a QR code is refused, nothing is asked for",
        codes="DP-LEG-01",
        law="Permendagri 104/2019 article 19(6): an electronic signature needs no certified copy",
        facts=f"{SELF} dokumen_tte=ya",
        required="",
        applies=False,
        absent="akta_capil@pemohon",
    ),
    Scene(
        story="a school asks whether a deed is genuine",
        codes="DP-LEG-02",
        law="Permendagri 104/2019 and UU 24/2013 on secrecy: an official request and the paper",
        facts=SELF,
        required="dok_pendukung@pemohon akta_capil@pemohon",
        absent="ktp_el@pemohon",
    ),
    Scene(
        story="a family card with a member who never existed is cancelled without a court",
        codes="DP-CTR-01",
        law="Permendagri 108/2019, contrarius actus: a statement, strong proof, the one document",
        facts=SELF,
        required="sptjm_dafduk@pemohon kk@pemohon ktp_el@pemohon kia@anak bukti_kuat@pemohon",
        either="kk@pemohon|ktp_el@pemohon|kia@anak",
        absent="putusan@pemohon penetapan_pn@pemohon",
    ),
)

REGISTRATION_SCENES = (*DATA_SCENES, *OTHER_SCENES)
