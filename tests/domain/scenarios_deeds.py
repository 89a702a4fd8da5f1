"""Names, citizenship, other events and the deeds themselves: what the law asks for, by hand.

Source: UU 23/2006, UU 12/2006, Perpres 96/2018, Permendagri 108/2019 and 73/2022, as each service
of resources/catalogue cites them.
"""

from tests.domain.scenarios import Scene

SELF = "dikuasakan=tidak"
EVENT = "f201e@pelapor data_saksi@saksi"

NAME_SCENES = (
    Scene(
        story="a new name after the district court",
        codes="CS-NMA-01",
        law="UU 23/2006 article 52: the court where the applicant lives, and the deeds he holds",
        facts=f"{SELF} ktp_masih_ada@pemohon=ya ada_oa=tidak",
        required=f"{EVENT} penetapan_pn@pemohon akta_capil@pemohon kk@keluarga ktp_el@pemohon",
        absent="paspor@pemohon dok_autentik@pemohon f204b@pemohon",
    ),
    Scene(
        story="a foreigner changes his name and has no card to hand in",
        codes="CS-NMA-01",
        law="Perpres 96/2018 article 53: a foreigner shows his passport",
        facts=f"{SELF} ktp_masih_ada@pemohon=tidak ada_oa=ya",
        required=f"{EVENT} penetapan_pn@pemohon akta_capil@pemohon kk@keluarga paspor@pemohon",
        absent="ktp_el@pemohon surat_hilang@pemohon",
    ),
    Scene(
        story="a foreigner has become a citizen",
        codes="CS-WNG-01",
        law="UU 23/2006 article 53: the decree and the oath; the foreigner's card is handed in",
        facts=SELF,
        required=f"{EVENT} kepres_kepmen@pemohon ba_sumpah@pemohon akta_capil@pemohon"
        " kk@pemohon ktp_el@pemohon paspor@pemohon",
        absent="kitap@pemohon bukti_serah_dok@anak",
    ),
    Scene(
        story="a citizen has become a foreigner: no oath and no witnesses here",
        codes="CS-WNG-02",
        law="UU 23/2006 article 53: the decree; card and family card are withdrawn",
        facts=SELF,
        required="f201e@pelapor kepres_kepmen@pemohon akta_capil@pemohon paspor@pemohon"
        " kk@pemohon ktp_el@pemohon",
        absent="ba_sumpah@pemohon data_saksi@saksi",
    ),
    Scene(
        story="the child of a mixed marriage is registered with two citizenships",
        codes="CS-WNG-03",
        law="Perpres 96/2018 article 55: the affidavit of the immigration and the birth deed",
        facts=SELF,
        required=f"{EVENT} afidavit@anak akta_lahir@anak",
        absent="kepres_kepmen@anak kk@ortu paspor@ortu",
    ),
    Scene(
        story="at eighteen a child of two citizenships chooses: the one paper of its choice",
        codes="CS-WNG-04",
        law="UU 12/2006 article 6, Perpres 96/2018 article 55: decree, surrender, or permit",
        facts=SELF,
        required=f"{EVENT} akta_lahir@anak kepres_kepmen@anak bukti_serah_dok@anak kitap@anak",
        either="kepres_kepmen@anak|bukti_serah_dok@anak|kitap@anak",
        weak="kk@ortu",
        absent="afidavit@anak",
    ),
    Scene(
        story="a court determined another sex, the card is at hand",
        codes="CS-PPL-01",
        law="UU 23/2006 article 56: the court decides, the medical file stays there",
        facts=f"{SELF} ktp_masih_ada@pemohon=ya",
        required=f"{EVENT} penetapan_pn@pemohon akta_lahir@pemohon kk@keluarga ktp_el@pemohon",
        absent="surat_sakit@pemohon bukti_perubahan@pemohon",
    ),
    Scene(
        story="a court determined another sex, the card is gone",
        codes="CS-PPL-01",
        law="UU 23/2006 article 56: no police letter for the note on the deed",
        facts=f"{SELF} ktp_masih_ada@pemohon=tidak",
        required=f"{EVENT} penetapan_pn@pemohon akta_lahir@pemohon kk@keluarga",
        absent="ktp_el@pemohon surat_hilang@pemohon",
    ),
)

CORRECTION = "f201f@pelapor data_saksi@saksi f204b@pemohon akta_salah@pemohon"

DEED_SCENES = (
    Scene(
        story="a letter of the name is wrong and the diploma has it right",
        codes="CS-AKT-01",
        law="Perpres 96/2018 article 59, Permendagri 108/2019 article 88: no court for a slip",
        facts=f"{SELF} ubah_nama=tidak dasar_dok_autentik=ya",
        required=f"{CORRECTION} dok_autentik@pemohon",
        weak="kk@keluarga",
        absent="penetapan_pn@pemohon f201e@pelapor",
    ),
    Scene(
        story="the date of birth is wrong and no authentic paper shows the right one",
        codes="CS-AKT-01",
        law="Permendagri 108/2019 article 89: without an authentic paper only a court decides",
        facts=f"{SELF} ubah_nama=tidak dasar_dok_autentik=tidak",
        required=f"{CORRECTION} penetapan_pn@pemohon",
        absent="dok_autentik@pemohon",
    ),
    Scene(
        story="a court cancelled a deed: the judgment is enough, no statement is asked for",
        codes="CS-AKT-02",
        law="Perpres 96/2018 article 60: the final judgment, and the deed is withdrawn",
        facts=SELF,
        required="f201f@pelapor putusan@pemohon akta_salah@pemohon kk@keluarga",
        absent="f204c@pemohon bukti_kuat@pemohon data_saksi@saksi",
    ),
    Scene(
        story="two birth deeds of one child, one is cancelled without a court",
        codes="CS-AKT-03",
        law="Permendagri 108/2019, contrarius actus: a statement and strong proof, no judgment",
        facts=SELF,
        required="f201f@pelapor f204c@pemohon akta_salah@pemohon bukti_kuat@pemohon kk@keluarga",
        absent="putusan@pemohon penetapan_pn@pemohon",
    ),
    *(
        Scene(
            story=f"an extract again because it is {why}: one of both cards is enough",
            codes="CS-AKT-04",
            law="Permendagri 108/2019 article 92: the proof of this cause and of no other",
            facts=f"{SELF} sebab={cause}",
            required=f"f201f@pelapor f204d@pemohon {proof} kk@keluarga ktp_el@pemohon",
            either="kk@keluarga|ktp_el@pemohon",
            weak="fc_akta@pemohon",
            absent=others,
        )
        for why, cause, proof, others in (
            ("lost", "hilang", "surat_hilang@pemohon", "akta_rusak@pemohon bukti_sengketa@pemohon"),
            ("torn", "rusak", "akta_rusak@pemohon", "surat_hilang@pemohon bukti_sengketa@pemohon"),
            (
                "held by the other party",
                "sengketa",
                "bukti_sengketa@pemohon",
                "surat_hilang@pemohon akta_rusak@pemohon",
            ),
        )
    ),
)

PAPER_SCENES = (*NAME_SCENES, *DEED_SCENES)
