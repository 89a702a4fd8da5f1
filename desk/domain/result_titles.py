"""What stands at the head of a result PDF: by its title a paper says which kind it is.

A title stands in capitals at the start of a line of its own. A deed that is issued again, put
right or replaced has the title of the deed it is.
Source: titles of the quotations and letters annexed to Permendagri 109/2019 as amended by 6/2026.
"""

from collections.abc import Mapping

AGAIN = ("kutipan_kedua", "akta_betul", "akta_pengganti")
"""Kinds of result that look like the deed they stand for."""

TITLES: Mapping[str, tuple[str, ...]] = {
    "kartu keluarga": ("kk",),
    "biodata penduduk": ("biodata",),
    "biodata wni": ("biodata",),
    "biodata warga negara indonesia": ("biodata",),
    "kutipan akta kelahiran": ("akta_lahir", "catatan_pinggir", *AGAIN),
    "kutipan akta kematian": ("akta_mati", *AGAIN),
    "kutipan akta perkawinan": ("akta_kawin", "catatan_pinggir", *AGAIN),
    "kutipan kedua akta perkawinan": ("akta_kawin", *AGAIN),
    "kutipan akta perceraian": ("akta_cerai", *AGAIN),
    "kutipan akta pengakuan anak": ("akta_pengakuan", *AGAIN),
    "kutipan akta pengesahan anak": ("akta_pengesahan", *AGAIN),
    "catatan pinggir": ("catatan_pinggir",),
    "surat keterangan lahir mati": ("lahir_mati",),
    "surat keterangan pelaporan kelahiran": ("lapor_lahir_ln",),
    "surat keterangan pelaporan kelahiran luar negeri": ("lapor_lahir_ln",),
    "surat keterangan pelaporan perkawinan": ("lapor_kawin_ln",),
    "surat keterangan pelaporan perkawinan luar negeri": ("lapor_kawin_ln",),
    "tanda bukti pelaporan kematian": ("lapor_mati_ln",),
    "tanda bukti pelaporan kematian luar negeri": ("lapor_mati_ln",),
    "tanda bukti pelaporan perceraian": ("lapor_cerai_ln",),
    "tanda bukti pelaporan perceraian luar negeri": ("lapor_cerai_ln",),
    "surat keterangan pembatalan perkawinan": ("pembatalan_kawin",),
    "surat keterangan pembatalan perceraian": ("pembatalan_cerai",),
    "surat keterangan pindah": ("skpwni",),
    "surat keterangan pindah wni": ("skpwni",),
    "surat keterangan pindah warga negara indonesia": ("skpwni",),
    "surat keterangan pindah luar negeri": ("skpln",),
    "surat keterangan pindah ke luar negeri": ("skpln",),
    "surat keterangan datang dari luar negeri": ("skdln",),
    "surat keterangan pindah orang asing": ("skp_oa",),
    "surat keterangan tempat tinggal": ("sktt",),
    "tanda bukti pendataan penduduk nonpermanen": ("bukti_nonpermanen",),
    "surat keterangan pendataan penduduk nonpermanen": ("bukti_nonpermanen",),
    "surat keterangan penduduk rentan": ("skpti",),
    "surat keterangan pengganti tanda identitas": ("skpti",),
    "surat keterangan keabsahan dokumen": ("keabsahan",),
}
"""Kinds of result by their title, in small letters with one blank between words."""

LEADS = (
    "telah lahir",
    "has been born",
    "was born",
    "telah meninggal dunia",
    "meninggal dunia",
    "passed away",
    "bernama",
)
"""Words right before the one whom a deed is about. What follows "ayah", "ibu" or "saksi" is not."""

LOOSE_LEADS = ("atas nama",)
"""The same where a paper has none of those; beside one it names who asked, or who signs."""

GLOSSES = ("was born", "has been born", "passed away", "died", "named", "on behalf of", "seorang")
"""Words between those and the name: the same in English, which deeds print under each line."""

NO_NAMES = frozenset(
    {
        *("agama", "akta", "alamat", "anak", "ayah", "bernama", "born", "cerai", "dan", "dari"),
        *("desa", "dunia", "family", "father", "hidup", "ibu", "islam", "istri", "kabupaten"),
        *("katolik", "kawin", "ke", "kecamatan", "keluarga", "kelurahan", "kepala", "konghucu"),
        *("kota", "kristen", "lahir", "laki", "lengkap", "mati", "meninggal", "mother", "nama"),
        *("name", "nik", "no", "nomor", "of", "pada", "pemohon", "perempuan", "saksi", "suami"),
        *("tanggal", "telah", "tempat", "was", "wni", "hindu", "buddha", "provinsi", "nationality"),
    }
)
"""Words in capitals beside a name that are no part of it."""
