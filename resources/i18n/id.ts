<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Case desk for offices of civil registration. Free software under the MIT licence.</source>
        <translation>Meja permohonan untuk Dinas Kependudukan dan Pencatatan Sipil. Perangkat lunak bebas dengan lisensi MIT.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Folder data</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Dibuat dengan</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Pustaka</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versi</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lisensi</translation>
    </message>
    <message>
        <source>Where it is from</source>
        <translation>Asal</translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation>Pustaka dan lisensinya</translation>
    </message>
    <message>
        <source>&amp;Copy the info</source>
        <translation>&amp;Salin info</translation>
    </message>
    <message>
        <source>Open the &amp;data folder</source>
        <translation>Buka folder &amp;data</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Tersalin.</translation>
    </message>
</context>
<context>
    <name>AdoptDialog</name>
    <message>
        <source>Newer rules for this case</source>
        <translation>Aturan baru untuk permohonan ini</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Yang berubah</translation>
    </message>
    <message>
        <source>Take over the new rules</source>
        <translation>Pakai aturan baru</translation>
    </message>
    <message>
        <source>Keep the old rules</source>
        <translation>Tetap aturan lama</translation>
    </message>
    <message>
        <source>Completeness: {before} → {after}</source>
        <translation>Kelengkapan: {before} → {after}</translation>
    </message>
    <message>
        <source>The new rules do not have {services}.</source>
        <translation>Aturan baru tidak memuat {services}.</translation>
    </message>
    <message>
        <source>The new rules ask for the very same in this case.</source>
        <translation>Aturan baru meminta hal yang sama untuk permohonan ini.</translation>
    </message>
    <message>
        <source>Asked in addition</source>
        <translation>Diminta tambahan</translation>
    </message>
    <message>
        <source>Not asked any more</source>
        <translation>Tidak diminta lagi</translation>
    </message>
    <message>
        <source>Asked differently</source>
        <translation>Diminta dengan cara lain</translation>
    </message>
    <message>
        <source>New questions</source>
        <translation>Pertanyaan baru</translation>
    </message>
    <message>
        <source>Questions that fall away</source>
        <translation>Pertanyaan yang gugur</translation>
    </message>
    <message>
        <source>Answers that are lost</source>
        <translation>Jawaban yang hilang</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>Needed now: {names}.</source>
        <translation>Sekarang perlu: {names}.</translation>
    </message>
    <message>
        <source>Not needed any more: {names}.</source>
        <translation>Tidak perlu lagi: {names}.</translation>
    </message>
</context>
<context>
    <name>ArrivingList</name>
    <message>
        <source>Files to take</source>
        <translation>Berkas yang akan diambil</translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>Attach a result</source>
        <translation>Lampirkan hasil</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Membaca berkas…</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Nomor dokumen</translation>
    </message>
    <message>
        <source>as printed on the paper; may stay empty</source>
        <translation>seperti tercetak di dokumen; boleh kosong</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>why it is attached all the same</source>
        <translation>mengapa tetap dilampirkan</translation>
    </message>
    <message>
        <source>This case is closed. Reopen it first, or choose another one.</source>
        <translation>Permohonan ini sudah ditutup. Buka kembali dulu, atau pilih permohonan lain.</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Diperiksa</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>Berkasnya sudah tidak ada.</translation>
    </message>
    <message>
        <source>{result} · {name} · {number}</source>
        <translation>{result} · {name} · {number}</translation>
    </message>
    <message>
        <source>Choose its case in the queue first, then attach it there.</source>
        <translation>Pilih dulu permohonannya di antrean, lalu lampirkan di sana.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Lampirkan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>A result is a PDF; none was among these files.</source>
        <translation>Hasil berbentuk PDF; tidak ada PDF di antara berkas ini.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>Choose the result PDF from SIAK</source>
        <translation>Pilih PDF hasil dari SIAK</translation>
    </message>
    <message>
        <source>{file} is no longer in the folder.</source>
        <translation>{file} sudah tidak ada di folder.</translation>
    </message>
    <message>
        <source>{result} was attached.</source>
        <translation>{result} sudah dilampirkan.</translation>
    </message>
    <message>
        <source>In which folder should the copy lie?</source>
        <translation>Di folder mana salinan disimpan?</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Tersimpan: {path}</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>NIK {nik}</source>
        <translation>NIK {nik}</translation>
    </message>
    <message>
        <source>{number} · came {moment} ({age})</source>
        <translation>{number} · masuk {moment} ({age})</translation>
    </message>
    <message>
        <source>asked {count}×</source>
        <translation>ditanyakan {count}×</translation>
    </message>
    <message>
        <source>no. {place} in line</source>
        <translation>urutan ke-{place}</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>belum diketahui</translation>
    </message>
    <message>
        <source>KK {number}</source>
        <translation>KK {number}</translation>
    </message>
    <message>
        <source>due {when}</source>
        <translation>batas {when}</translation>
    </message>
    <message numerus="yes">
        <source>⚑ %n service(s) not complete any more</source>
        <translation>
            <numerusform>⚑ %n layanan tidak lengkap lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>newer rules available</source>
        <translation>ada aturan yang lebih baru</translation>
    </message>
    <message>
        <source>{ready} of {all} ready</source>
        <translation>{ready} dari {all} siap</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Anda</translation>
    </message>
    <message>
        <source>held by {names}</source>
        <translation>dipegang {names}</translation>
    </message>
    <message>
        <source>Note ({count}) by {name}: {text}</source>
        <translation>Catatan ({count}) dari {name}: {text}</translation>
    </message>
</context>
<context>
    <name>CaseHistoryReading</name>
    <message>
        <source>The history was copied.</source>
        <translation>Riwayat disalin.</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>Case</source>
        <translation>Permohonan</translation>
    </message>
    <message>
        <source>Choose a case on the left, or drop a chat export here.</source>
        <translation>Pilih permohonan di sebelah kiri, atau jatuhkan berkas ekspor chat di sini.</translation>
    </message>
</context>
<context>
    <name>CaseTabs</name>
    <message>
        <source>Messages of this case</source>
        <translation>Pesan dalam permohonan ini</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Kelengkapan</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Jawaban</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Pesan</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
</context>
<context>
    <name>CatalogueDialog</name>
    <message>
        <source>Services and requirements</source>
        <translation>Layanan dan syarat</translation>
    </message>
    <message>
        <source>Not saved yet. Save with Ctrl+S, or close again to give the changes up.</source>
        <translation>Belum disimpan. Simpan dengan Ctrl+S, atau tutup sekali lagi untuk membuang perubahan.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>What changes, or what is wrong</source>
        <translation>Yang berubah atau yang salah</translation>
    </message>
    <message>
        <source>Show the changes</source>
        <translation>Lihat perubahan</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Test the catalogue</source>
        <translation>Uji katalog</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Impor…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Simpan (Ctrl+S)</translation>
    </message>
    <message>
        <source>Settings of the office</source>
        <translation>Ketentuan kantor</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Kalimat baku</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Jam buka</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>Hari libur</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved yet.</source>
        <translation>
            <numerusform>%n perubahan belum disimpan.</numerusform>
        </translation>
    </message>
    <message>
        <source>The office works by what is shown here.</source>
        <translation>Kantor bekerja menurut yang tampil di sini.</translation>
    </message>
    <message>
        <source>as shipped</source>
        <translation>bawaan</translation>
    </message>
    <message>
        <source>{part} – {name}: {before} → {after}</source>
        <translation>{part} – {name}: {before} → {after}</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) found.</source>
        <translation>
            <numerusform>%n kesalahan ditemukan.</numerusform>
        </translation>
    </message>
    <message>
        <source>No fault found.</source>
        <translation>Tidak ada kesalahan.</translation>
    </message>
    <message>
        <source>Saved. New cases follow it; open cases keep their rules until you take the new ones over.</source>
        <translation>Tersimpan. Permohonan baru mengikutinya; permohonan yang terbuka tetap memakai aturan lama sampai Anda memakai yang baru.</translation>
    </message>
    <message>
        <source>Catalogue changes (*.toml)</source>
        <translation>Penyesuaian katalog (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>Import changes</source>
        <translation>Impor penyesuaian</translation>
    </message>
    <message>
        <source>Export changes</source>
        <translation>Ekspor penyesuaian</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Tersimpan: {path}</translation>
    </message>
</context>
<context>
    <name>CheckLines</name>
    <message>
        <source>The file cannot be opened as a PDF: it was cut off, or is locked with a password. Fetch it from SIAK once more.</source>
        <translation>Berkas tidak dapat dibuka sebagai PDF: terpotong, atau dikunci dengan kata sandi. Ambil lagi dari SIAK.</translation>
    </message>
    <message>
        <source>only validation data (LTV) was added after the signature, the pages are as they were; take the original file from SIAK, or ask the national service that checks e-signatures</source>
        <translation>sesudah TTE hanya ditambahkan data validasi (LTV), isi halaman tetap; ambil berkas asli dari SIAK, atau periksa di layanan verifikasi TTE nasional</translation>
    </message>
    <message numerus="yes">
        <source>opens, %n page(s)</source>
        <translation>
            <numerusform>dapat dibuka, %n halaman</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is not found in the PDF</source>
        <translation>{name} tidak ditemukan dalam PDF</translation>
    </message>
    <message>
        <source>{result} is there already; only the newer file is sent</source>
        <translation>{result} sudah ada; hanya berkas yang lebih baru yang dikirim</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>All files have been looked at. Press the number of {paper} if this one is for that too.</source>
        <translation>Semua berkas sudah dilihat. Tekan nomor {paper} bila berkas ini juga untuk syarat itu.</translation>
    </message>
    <message>
        <source>This requirement needs a file. Press S where SIAK has it already.</source>
        <translation>Syarat ini memerlukan berkas. Tekan S bila datanya sudah ada di SIAK.</translation>
    </message>
    <message>
        <source>What should be remembered about {paper}?</source>
        <translation>Apa yang perlu dicatat tentang {paper}?</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Sesuai</translation>
    </message>
    <message>
        <source>Nothing waits for a second officer in this case.</source>
        <translation>Tidak ada yang menunggu petugas kedua di permohonan ini.</translation>
    </message>
</context>
<context>
    <name>ChecklistView</name>
    <message>
        <source>Checklist</source>
        <translation>Kelengkapan</translation>
    </message>
    <message>
        <source>one of several is enough</source>
        <translation>cukup salah satu</translation>
    </message>
    <message>
        <source>file {numbers}</source>
        <translation>berkas {numbers}</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>perlu dipastikan</translation>
    </message>
    <message>
        <source>original seen</source>
        <translation>asli dilihat</translation>
    </message>
    <message>
        <source>waits for a second officer (noted by {name})</source>
        <translation>menunggu petugas kedua (dicatat {name})</translation>
    </message>
    <message>
        <source>{have} of {count} required</source>
        <translation>{have} dari {count} syarat wajib</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) for no requirement</source>
        <translation>
            <numerusform>%n berkas bukan syarat</numerusform>
        </translation>
    </message>
    <message>
        <source>use instead: {names} (Ctrl+Enter)</source>
        <translation>yang tepat: {names} (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Naikkan</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Turunkan</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Seperti semula</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Urut menurut</translation>
    </message>
    <message>
        <source>&amp;The other way round</source>
        <translation>Urutan ter&amp;balik</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Urut menurut</translation>
    </message>
    <message>
        <source>Columns of the queue</source>
        <translation>Kolom antrean</translation>
    </message>
    <message>
        <source>Space shows or hides · Ctrl+↑ ↓ moves</source>
        <translation>Spasi menampilkan atau menyembunyikan · Ctrl+↑ ↓ memindahkan</translation>
    </message>
</context>
<context>
    <name>CommandBar</name>
    <message>
        <source>Tools</source>
        <translation>Alat</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>New files</source>
        <translation>Ambil berkas</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Balas</translation>
    </message>
    <message>
        <source>Attach result</source>
        <translation>Lampirkan hasil</translation>
    </message>
    <message>
        <source>Send results</source>
        <translation>Kirim hasil</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Surat</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
</context>
<context>
    <name>CommandTexts</name>
    <message>
        <source>&amp;Log a request…</source>
        <translation>Catat &amp;permohonan…</translation>
    </message>
    <message>
        <source>Log a request at the coun&amp;ter…</source>
        <translation>Catat permohonan &amp;di loket…</translation>
    </message>
    <message>
        <source>&amp;New cases from a chat…</source>
        <translation>&amp;Catat dari chat…</translation>
    </message>
    <message>
        <source>&amp;Paste chat or files</source>
        <translation>&amp;Tempel chat atau berkas</translation>
    </message>
    <message>
        <source>Take new files &amp;into this case…</source>
        <translation>&amp;Ambil berkas baru ke permohonan ini…</translation>
    </message>
    <message>
        <source>&amp;Add files to this case…</source>
        <translation>Ambil &amp;berkas ke permohonan ini…</translation>
    </message>
    <message>
        <source>&amp;Export the results…</source>
        <translation>&amp;Ekspor hasil…</translation>
    </message>
    <message>
        <source>P&amp;rint what is shown…</source>
        <translation>Cetak &amp;yang ditampilkan…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Keluar</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>U&amp;rungkan</translation>
    </message>
    <message>
        <source>Red&amp;o</source>
        <translation>&amp;Ulangi</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Cari</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Temuan &amp;berikutnya</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Temuan sebelumnya</translation>
    </message>
    <message>
        <source>Clea&amp;r search and notices</source>
        <translation>&amp;Kosongkan pencarian dan pesan</translation>
    </message>
    <message>
        <source>&amp;Show and copy the NIK</source>
        <translation>Tampilkan dan salin &amp;NIK</translation>
    </message>
    <message>
        <source>Copy the &amp;family card number</source>
        <translation>Salin nomor &amp;KK</translation>
    </message>
    <message>
        <source>Copy the n&amp;ame</source>
        <translation>Salin n&amp;ama</translation>
    </message>
    <message>
        <source>Copy the a&amp;ddress</source>
        <translation>Salin ala&amp;mat</translation>
    </message>
    <message>
        <source>Copy the &amp;WhatsApp number</source>
        <translation>Salin nomor &amp;WhatsApp</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Muat ulang</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Panel &amp;berikut</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>&amp;Panel sebelumnya</translation>
    </message>
    <message>
        <source>&amp;Columns of the queue…</source>
        <translation>Kolom &amp;antrean…</translation>
    </message>
    <message>
        <source>Combine &amp;filters…</source>
        <translation>&amp;Gabungkan saringan…</translation>
    </message>
    <message>
        <source>&amp;Keep this filter…</source>
        <translation>&amp;Simpan saringan ini…</translation>
    </message>
    <message>
        <source>Filter {n}</source>
        <translation>Saringan {n}</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Seperti &amp;sistem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Terang</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Gelap</translation>
    </message>
    <message>
        <source>R&amp;eset the view</source>
        <translation>&amp;Kembalikan tampilan awal</translation>
    </message>
    <message>
        <source>&amp;Viewer on the full screen</source>
        <translation>Penampil &amp;layar penuh</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>La&amp;ngkah berikutnya</translation>
    </message>
    <message>
        <source>&amp;Reply…</source>
        <translation>&amp;Balas…</translation>
    </message>
    <message>
        <source>Ne&amp;xt case</source>
        <translation>&amp;Permohonan berikut</translation>
    </message>
    <message>
        <source>Previo&amp;us case</source>
        <translation>Permohonan &amp;sebelumnya</translation>
    </message>
    <message>
        <source>Take the next of the lin&amp;e</source>
        <translation>Ambil permohonan berikutnya &amp;dari antrean</translation>
    </message>
    <message>
        <source>Take or &amp;free this case</source>
        <translation>Ambil atau lepas permohonan &amp;ini</translation>
    </message>
    <message>
        <source>N&amp;ote for colleagues…</source>
        <translation>Ca&amp;tatan petugas…</translation>
    </message>
    <message>
        <source>Start in SIA&amp;K</source>
        <translation>&amp;Mulai proses di SIAK</translation>
    </message>
    <message>
        <source>&amp;Hold…</source>
        <translation>T&amp;ahan…</translation>
    </message>
    <message>
        <source>Re&amp;ject…</source>
        <translation>&amp;Tolak…</translation>
    </message>
    <message>
        <source>Canc&amp;el the request…</source>
        <translation>&amp;Batalkan permohonan…</translation>
    </message>
    <message>
        <source>Reo&amp;pen</source>
        <translation>Buka &amp;kembali</translation>
    </message>
    <message>
        <source>&amp;Move to another status…</source>
        <translation>&amp;Pindahkan ke status lain…</translation>
    </message>
    <message>
        <source>Peop&amp;le of this case…</source>
        <translation>Data pemohon dan &amp;keluarga…</translation>
    </message>
    <message>
        <source>Make it a &amp;package…</source>
        <translation>Jadikan &amp;paket…</translation>
    </message>
    <message>
        <source>Ask for something &amp;more…</source>
        <translation>Tambah per&amp;mintaan kantor…</translation>
    </message>
    <message>
        <source>Take over the new &amp;rules…</source>
        <translation>Pakai &amp;aturan baru…</translation>
    </message>
    <message>
        <source>&amp;Attach a result…</source>
        <translation>La&amp;mpirkan hasil…</translation>
    </message>
    <message>
        <source>Note a &amp;card or entry</source>
        <translation>&amp;Catat kartu atau catatan</translation>
    </message>
    <message>
        <source>Sen&amp;d the results…</source>
        <translation>Kirim &amp;hasil…</translation>
    </message>
    <message>
        <source>Paper&amp;s…</source>
        <translation>S&amp;urat…</translation>
    </message>
    <message>
        <source>&amp;Receipt</source>
        <translation>&amp;Tanda terima permohonan</translation>
    </message>
    <message>
        <source>&amp;Shortage notice</source>
        <translation>Surat &amp;kekurangan berkas</translation>
    </message>
    <message>
        <source>Result s&amp;heet</source>
        <translation>&amp;Lembar hasil layanan</translation>
    </message>
    <message>
        <source>&amp;Accept, next file</source>
        <translation>S&amp;esuai, berkas berikut</translation>
    </message>
    <message>
        <source>Accept with a &amp;note…</source>
        <translation>Sesuai &amp;dengan catatan…</translation>
    </message>
    <message>
        <source>Already in &amp;SIAK</source>
        <translation>Sudah &amp;ada di SIAK</translation>
    </message>
    <message>
        <source>&amp;Refuse…</source>
        <translation>Tidak &amp;sesuai…</translation>
    </message>
    <message>
        <source>N&amp;o requirement, next file</source>
        <translation>&amp;Bukan syarat, berkas berikut</translation>
    </message>
    <message>
        <source>&amp;Confirm as second officer</source>
        <translation>Setujui sebagai &amp;petugas kedua</translation>
    </message>
    <message>
        <source>Requirement {n}</source>
        <translation>Syarat {n}</translation>
    </message>
    <message>
        <source>Keys of one &amp;letter work here</source>
        <translation>&amp;Tombol satu huruf aktif</translation>
    </message>
    <message>
        <source>Ro&amp;tate</source>
        <translation>Pu&amp;tar</translation>
    </message>
    <message>
        <source>Rotate &amp;back</source>
        <translation>P&amp;utar balik</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>B&amp;esarkan</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>Ke&amp;cilkan</translation>
    </message>
    <message>
        <source>F&amp;it the whole page</source>
        <translation>&amp;Pas satu halaman</translation>
    </message>
    <message>
        <source>Fit the &amp;width</source>
        <translation>Pas &amp;lebar</translation>
    </message>
    <message>
        <source>Lo&amp;upe</source>
        <translation>&amp;Kaca pembesar</translation>
    </message>
    <message>
        <source>Two files si&amp;de by side</source>
        <translation>&amp;Dua berkas berdampingan</translation>
    </message>
    <message>
        <source>N&amp;ext file</source>
        <translation>Be&amp;rkas berikut</translation>
    </message>
    <message>
        <source>Pre&amp;vious file</source>
        <translation>Berkas &amp;sebelumnya</translation>
    </message>
    <message>
        <source>Next p&amp;age</source>
        <translation>Halaman &amp;berikut</translation>
    </message>
    <message>
        <source>Previous pa&amp;ge</source>
        <translation>&amp;Halaman sebelumnya</translation>
    </message>
    <message>
        <source>Services and &amp;requirements…</source>
        <translation>&amp;Layanan dan syarat…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Pengaturan…</translation>
    </message>
    <message>
        <source>&amp;Help for this screen</source>
        <translation>&amp;Bantuan layar ini</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Daftar pintasan</translation>
    </message>
    <message>
        <source>&amp;About Desk Dukcapil</source>
        <translation>&amp;Tentang Desk Dukcapil</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>NIK of {name} copied ({shown}). This is recorded in the journal.</source>
        <translation>NIK {name} disalin ({shown}). Tercatat dalam jurnal.</translation>
    </message>
    <message>
        <source>Family card number of {name} copied ({shown}). This is recorded in the journal.</source>
        <translation>No. KK {name} disalin ({shown}). Tercatat dalam jurnal.</translation>
    </message>
    <message>
        <source>WhatsApp number of {name} copied ({shown}). This is recorded in the journal.</source>
        <translation>Nomor WA {name} disalin ({shown}). Tercatat dalam jurnal.</translation>
    </message>
    <message>
        <source>Name of {name} copied.</source>
        <translation>Nama {name} disalin.</translation>
    </message>
    <message>
        <source>Address of {name} copied.</source>
        <translation>Alamat {name} disalin.</translation>
    </message>
    <message>
        <source>The same key again: {name}.</source>
        <translation>Tekan lagi untuk {name}.</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Family card no.</source>
        <translation>No. KK</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>WhatsApp number of the sender</source>
        <translation>Nomor WA pengirim</translation>
    </message>
    <message>
        <source>{what} of {name} is not known yet.</source>
        <translation>{what} {name} belum diketahui.</translation>
    </message>
    <message>
        <source>{what}: this case has none yet.</source>
        <translation>{what} belum ada di permohonan ini.</translation>
    </message>
    <message>
        <source>Fill in data (F2)</source>
        <translation>Isi data (F2)</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>This is all that stands in the report:</source>
        <translation>Hanya ini isi laporannya:</translation>
    </message>
    <message>
        <source>Something went wrong in the program.</source>
        <translation>Program mengalami gangguan.</translation>
    </message>
    <message>
        <source>It is a fault of the program, not yours. What was saved is safe; the last step may not have been done.</source>
        <translation>Ini kesalahan program, bukan kesalahan Anda. Yang sudah tersimpan tetap aman; langkah terakhir mungkin belum terlaksana.</translation>
    </message>
    <message>
        <source>Check the last step and go on. If it happens again, give this report to support; numbers and names are masked, and nothing is sent by itself.</source>
        <translation>Periksa langkah terakhir, lalu lanjutkan. Bila terulang, berikan laporan ini kepada pendukung teknis; nomor dan nama sudah disamarkan, dan tidak ada yang terkirim sendiri.</translation>
    </message>
    <message>
        <source>The report could not be written; copy it and give it to support.</source>
        <translation>Laporan tidak dapat ditulis; salin, lalu berikan kepada pendukung teknis.</translation>
    </message>
    <message>
        <source>Where the report lies</source>
        <translation>Tempat laporan</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>&amp;Buka folder</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>&amp;Salin laporan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Write it as day-month-year, like 5-9-2026; it is not saved</source>
        <translation>Tulis hari-bulan-tahun, misalnya 5-9-2026; belum ikut disimpan</translation>
    </message>
</context>
<context>
    <name>DayLine</name>
    <message>
        <source>⚠ {count} overdue</source>
        <translation>⚠ {count} lewat batas</translation>
    </message>
    <message>
        <source>Today {count} came in</source>
        <translation>Hari ini {count} masuk</translation>
    </message>
    <message>
        <source>{count} sent</source>
        <translation>{count} terkirim</translation>
    </message>
</context>
<context>
    <name>DaysPage</name>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Kantor</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>Hari libur</translation>
    </message>
    <message>
        <source>Name of the day</source>
        <translation>Nama hari</translation>
    </message>
    <message>
        <source>Name, for example: regional holiday</source>
        <translation>Nama, misalnya: libur daerah</translation>
    </message>
    <message>
        <source>Add the day off</source>
        <translation>Tambah hari libur</translation>
    </message>
    <message>
        <source>Open or close (Space)</source>
        <translation>Buka atau tutup (Spasi)</translation>
    </message>
    <message>
        <source>Space on a day of the office takes it away; on a day of the decree it says that the office opens all the same.</source>
        <translation>Spasi pada hari libur kantor menghapusnya; pada hari libur nasional menandai kantor tetap buka.</translation>
    </message>
    <message>
        <source>All days of {year} are entered</source>
        <translation>Semua hari libur {year} sudah diisi</translation>
    </message>
    <message>
        <source>closed (own day)</source>
        <translation>tutup (libur kantor)</translation>
    </message>
    <message>
        <source>opens all the same</source>
        <translation>tetap buka</translation>
    </message>
    <message>
        <source>closed, expected</source>
        <translation>tutup, perkiraan</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>tutup</translation>
    </message>
</context>
<context>
    <name>DownloadsForm</name>
    <message>
        <source>Folder of downloads</source>
        <translation>Folder Unduhan</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>Files count as new for</source>
        <translation>Berkas dianggap baru selama</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> menit</translation>
    </message>
    <message>
        <source>WhatsApp puts photos and PDFs that you download into a folder. The desk looks there for new files when you log a request; it deletes nothing.</source>
        <translation>WhatsApp menaruh foto dan PDF yang Anda unduh di sebuah folder. Desk mencari berkas baru di sana saat Anda mencatat permohonan; tidak ada yang dihapus.</translation>
    </message>
    <message>
        <source>Choose the folder of downloads</source>
        <translation>Pilih folder Unduhan</translation>
    </message>
    <message>
        <source>There is no such folder, so no new file will be found. Choose another.</source>
        <translation>Folder ini tidak ada, jadi tidak ada berkas baru yang akan ditemukan. Pilih folder lain.</translation>
    </message>
    <message>
        <source>This folder is shared or synchronised ({place}): others may see what citizens send. Choose a folder of this computer alone.</source>
        <translation>Folder ini dibagikan atau disinkronkan ({place}): orang lain mungkin melihat kiriman warga. Pilih folder di komputer ini saja.</translation>
    </message>
</context>
<context>
    <name>DownloadsPane</name>
    <message>
        <source>Downloads</source>
        <translation>Unduhan</translation>
    </message>
</context>
<context>
    <name>DraftForm</name>
    <message>
        <source>The chat does not say it clearly.</source>
        <translation>Tidak jelas dari chat; pilih layanannya.</translation>
    </message>
    <message>
        <source>Log as a new case</source>
        <translation>Catat sebagai permohonan baru</translation>
    </message>
    <message>
        <source>By which way it came</source>
        <translation>Lewat jalur mana datangnya</translation>
    </message>
    <message>
        <source>Applicant&apos;s name</source>
        <translation>Nama pemohon</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Family card number</source>
        <translation>Nomor Kartu Keluarga</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Pelapor</translation>
    </message>
    <message>
        <source>Child or deceased</source>
        <translation>Anak/almarhum</translation>
    </message>
    <message>
        <source>Originals are looked at here: a requirement may be accepted without a file.</source>
        <translation>Asli dilihat di loket: syarat boleh diterima tanpa berkas.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Pesan</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>Lewat</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Pengirim</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Permohonan terbuka</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>KK number</source>
        <translation>No. KK</translation>
    </message>
    <message>
        <source>Messages (can be edited)</source>
        <translation>Pesan (dapat disunting)</translation>
    </message>
    <message>
        <source>Add to open case {number} · {name}</source>
        <translation>Tambahkan ke permohonan terbuka {number} · {name}</translation>
    </message>
    <message>
        <source>from the chat: {source}</source>
        <translation>dari chat: {source}</translation>
    </message>
    <message>
        <source>guessed, please check: {source}</source>
        <translation>perkiraan, mohon diperiksa: {source}</translation>
    </message>
    <message>
        <source>{name} (not included)</source>
        <translation>{name} (tidak disertakan)</translation>
    </message>
    <message>
        <source>Files ({count}): </source>
        <translation>Berkas ({count}): </translation>
    </message>
</context>
<context>
    <name>DraftList</name>
    <message>
        <source>Drafts</source>
        <translation>Konsep</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Konsep</translation>
    </message>
</context>
<context>
    <name>ExtraDialog</name>
    <message>
        <source>What the office asks for besides</source>
        <translation>Yang diminta kantor sebagai tambahan</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>Minta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>An extra request of the office, no national requirement</source>
        <translation>Permintaan tambahan kantor, bukan syarat nasional</translation>
    </message>
    <message>
        <source>It never holds the case back, and is printed as the office&apos;s own request.</source>
        <translation>Tidak pernah menahan permohonan, dan dicetak sebagai permintaan kantor sendiri.</translation>
    </message>
    <message>
        <source>Take the request back</source>
        <translation>Tarik permintaan</translation>
    </message>
</context>
<context>
    <name>FilePane</name>
    <message>
        <source>Viewer</source>
        <translation>Penampil</translation>
    </message>
    <message>
        <source>page {at}/{count}</source>
        <translation>hal. {at}/{count}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Gambar</translation>
    </message>
    <message>
        <source>The keys belong to this side</source>
        <translation>Tombol berlaku untuk sisi ini</translation>
    </message>
    <message>
        <source>This case has no files yet.</source>
        <translation>Permohonan ini belum punya berkas.</translation>
    </message>
    <message>
        <source>Opening the file…</source>
        <translation>Membuka berkas…</translation>
    </message>
</context>
<context>
    <name>FileTrouble</name>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Lewati</translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation>Tidak ada yang disimpan.</translation>
    </message>
</context>
<context>
    <name>FilesForCase</name>
    <message numerus="yes">
        <source>Taking %n file(s)…</source>
        <translation>
            <numerusform>Mengambil %n berkas…</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos and PDF (*.jpg *.jpeg *.png *.webp *.heic *.pdf)</source>
        <translation>Foto dan PDF (*.jpg *.jpeg *.png *.webp *.heic *.pdf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>Choose photos or PDFs for this case</source>
        <translation>Pilih foto atau PDF untuk permohonan ini</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added.</source>
        <translation>
            <numerusform>%n berkas ditambahkan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken: {names}</source>
        <translation>Tidak diambil: {names}</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Further filters</source>
        <translation>Saringan lain</translation>
    </message>
</context>
<context>
    <name>FilterDialog</name>
    <message>
        <source>WhatsApp number</source>
        <translation>Nomor WA layanan</translation>
    </message>
    <message>
        <source>Every number</source>
        <translation>Semua nomor</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Saluran</translation>
    </message>
    <message>
        <source>Every channel</source>
        <translation>Semua saluran</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Pemegang</translation>
    </message>
    <message>
        <source>Whoever holds it</source>
        <translation>Siapa saja</translation>
    </message>
    <message>
        <source>Held by me</source>
        <translation>Dipegang saya</translation>
    </message>
    <message>
        <source>Held by nobody</source>
        <translation>Belum dipegang siapa pun</translation>
    </message>
    <message>
        <source>&amp;Only what is overdue</source>
        <translation>Hanya yang &amp;lewat batas</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;Status</translation>
    </message>
    <message>
        <source>Ser&amp;vice</source>
        <translation>La&amp;yanan</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>&amp;Nomor WA</translation>
    </message>
    <message>
        <source>&amp;Channel</source>
        <translation>Sal&amp;uran</translation>
    </message>
    <message>
        <source>&amp;Holder</source>
        <translation>&amp;Pemegang</translation>
    </message>
    <message>
        <source>Narrow the queue</source>
        <translation>Saring antrean</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Empty the filter</source>
        <translation>Kosongkan</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>Simpan…</translation>
    </message>
    <message>
        <source>Kept filters…</source>
        <translation>Saringan tersimpan…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Terapkan</translation>
    </message>
    <message>
        <source>{count} cases</source>
        <translation>{count} permohonan</translation>
    </message>
</context>
<context>
    <name>FilterNameDialog</name>
    <message>
        <source>Name of the filter</source>
        <translation>Nama saringan</translation>
    </message>
    <message>
        <source>Key of the filter</source>
        <translation>Tombol saringan</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nama</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Tombol</translation>
    </message>
    <message>
        <source>Keep the filter</source>
        <translation>Simpan saringan</translation>
    </message>
    <message>
        <source>Kept filters…</source>
        <translation>Saringan tersimpan…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Keep this filter:</source>
        <translation>Simpan saringan ini:</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Tanpa tombol</translation>
    </message>
    <message>
        <source>The kept filter of this name is replaced.</source>
        <translation>Saringan dengan nama ini akan diganti.</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Not &amp;now</source>
        <translation>&amp;Nanti saja</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Kembali</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Lanjut</translation>
    </message>
    <message>
        <source>Step {n} of {all}</source>
        <translation>Langkah {n} dari {all}</translation>
    </message>
    <message>
        <source>&amp;Save and begin</source>
        <translation>&amp;Simpan dan mulai</translation>
    </message>
    <message>
        <source>&amp;Open the sample office</source>
        <translation>&amp;Buka kantor contoh</translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>Folder of downloads</source>
        <translation>Folder Unduhan</translation>
    </message>
</context>
<context>
    <name>FullScreen</name>
    <message numerus="yes">
        <source>%n still missing: {names}</source>
        <translation>
            <numerusform>Masih kurang %n: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Tidak ada yang kurang</translation>
    </message>
</context>
<context>
    <name>HandOverBar</name>
    <message>
        <source>Everything of this case was handed over already. {when}</source>
        <translation>Semua hasil permohonan ini sudah diserahkan. {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n berkas</numerusform>
        </translation>
    </message>
    <message>
        <source>Send {number} {name} · {files}</source>
        <translation>Kirim hasil {number} {name} · {files}</translation>
    </message>
    <message>
        <source>Not ready yet: {what}</source>
        <translation>Belum siap: {what}</translation>
    </message>
    <message>
        <source>Nobody wrote for this case: it is picked up, or brought.</source>
        <translation>Permohonan ini tidak punya chat: hasilnya diambil atau diantar.</translation>
    </message>
    <message>
        <source>Send FROM {desk} to the chat {chat}</source>
        <translation>Kirim DARI {desk} ke chat {chat}</translation>
    </message>
    <message>
        <source>Did you send it? Sending cannot be undone, so mark only what was sent.</source>
        <translation>Sudah terkirim? Pengiriman tidak dapat diurungkan; tandai hanya yang sudah dikirim.</translation>
    </message>
    <message>
        <source>Step {at} of {count}</source>
        <translation>Langkah {at} dari {count}</translation>
    </message>
    <message>
        <source>the chat opens in WhatsApp; then come back for the files</source>
        <translation>chat dibuka di WhatsApp; kembali ke sini untuk berkasnya</translation>
    </message>
    <message>
        <source>the chat&apos;s number is copied; paste it in WhatsApp&apos;s search</source>
        <translation>nomor atau nama chat sudah disalin; tempel di pencarian WhatsApp</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are copied; paste them in the chat</source>
        <translation>
            <numerusform>%n berkas sudah disalin; tempel di chat</numerusform>
        </translation>
    </message>
    <message>
        <source>Picked up or brought: {what}</source>
        <translation>Diambil atau diantar: {what}</translation>
    </message>
    <message>
        <source>Older file, not sent: {what}</source>
        <translation>Berkas lama, tidak ikut dikirim: {what}</translation>
    </message>
    <message>
        <source>the text is copied; paste it in the chat and send</source>
        <translation>pesan sudah disalin; tempel di chat, lalu kirim</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>One step back (Backspace)</source>
        <translation>Satu langkah kembali (Backspace)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Lanjut</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Tandai terkirim</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Kirim ulang</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Jangan kirim</translation>
    </message>
    <message>
        <source>Other way…</source>
        <translation>Cara lain…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>&amp;Picked up…</source>
        <translation>&amp;Diambil…</translation>
    </message>
    <message>
        <source>By &amp;courier…</source>
        <translation>&amp;Kurir…</translation>
    </message>
    <message>
        <source>Left with the &amp;village…</source>
        <translation>&amp;Titip desa…</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Bantuan</translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation>Cari dalam bantuan</translation>
    </message>
    <message>
        <source>Pages of help</source>
        <translation>Halaman bantuan</translation>
    </message>
    <message>
        <source>No page holds all of these words.</source>
        <translation>Tidak ada halaman yang memuat semua kata itu.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>History of this case</source>
        <translation>Riwayat permohonan ini</translation>
    </message>
    <message>
        <source>Copy the history</source>
        <translation>Salin riwayat</translation>
    </message>
    <message>
        <source>From the journal; long numbers are masked. Fit to hand to an inspector.</source>
        <translation>Dari jurnal; nomor panjang disamarkan. Dapat diserahkan kepada pemeriksa.</translation>
    </message>
</context>
<context>
    <name>Holding</name>
    <message>
        <source>You hold this case now. Ctrl+T frees it.</source>
        <translation>Permohonan ini kini Anda pegang. Ctrl+T melepasnya.</translation>
    </message>
    <message>
        <source>This case is free again.</source>
        <translation>Permohonan ini bebas lagi.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Ambil alih</translation>
    </message>
    <message>
        <source>{number} is yours: the next in line.</source>
        <translation>{number} kini Anda pegang: yang berikutnya di antrean.</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>Usual hours</source>
        <translation>Jam kerja biasa</translation>
    </message>
    <message>
        <source>Hours in Ramadan</source>
        <translation>Jam kerja bulan Ramadan</translation>
    </message>
</context>
<context>
    <name>IntakeDialog</name>
    <message>
        <source>Log a request</source>
        <translation>Catat permohonan</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves this draft.</source>
        <translation>Ctrl+Enter menyimpan konsep ini.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Menyimpan…</translation>
    </message>
    <message>
        <source>Set aside; it does not come back at the next import.</source>
        <translation>Ditolak; konsep ini tidak muncul lagi pada impor berikutnya.</translation>
    </message>
</context>
<context>
    <name>IntakeHead</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… dan %n lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Di loket</translation>
    </message>
    <message>
        <source>A request without a chat</source>
        <translation>Permohonan tanpa chat</translation>
    </message>
    <message>
        <source>The copied messages are logged already</source>
        <translation>Pesan yang disalin sudah dicatat</translation>
    </message>
    <message>
        <source>From the clipboard: words without a sender</source>
        <translation>Dari papan klip: teks tanpa pengirim</translation>
    </message>
    <message numerus="yes">
        <source>From the clipboard: %n message(s)</source>
        <translation>
            <numerusform>Dari papan klip: %n pesan</numerusform>
        </translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>teks tempelan</translation>
    </message>
    <message numerus="yes">
        <source>{title}: %n draft(s)</source>
        <translation>
            <numerusform>{title}: %n konsep</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) known already</source>
        <translation>
            <numerusform>%n pesan sudah dikenal</numerusform>
        </translation>
    </message>
    <message>
        <source>Today {used} of {quota}</source>
        <translation>Hari ini {used} dari {quota}</translation>
    </message>
    <message>
        <source>⚠ Today {used} of {quota}: the quota is used up</source>
        <translation>⚠ Hari ini {used} dari {quota}: kuota habis</translation>
    </message>
    <message>
        <source>Came to</source>
        <translation>Masuk ke</translation>
    </message>
    <message>
        <source>WhatsApp number of the office</source>
        <translation>Nomor WA layanan</translation>
    </message>
    <message>
        <source>Dates are read as</source>
        <translation>Tanggal dibaca sebagai</translation>
    </message>
    <message>
        <source>Order of day and month</source>
        <translation>Urutan hari dan bulan</translation>
    </message>
    <message>
        <source>Restored from before the program ended; nothing of it is saved yet.</source>
        <translation>Dipulihkan dari sebelum program berhenti; belum ada yang disimpan.</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Mulai baru</translation>
    </message>
</context>
<context>
    <name>ItemsTable</name>
    <message>
        <source>Services of this case</source>
        <translation>Layanan dalam permohonan ini</translation>
    </message>
    <message>
        <source>{service}: the file is not complete any more</source>
        <translation>{service}: kelengkapannya tidak terpenuhi lagi</translation>
    </message>
    <message>
        <source>{service} does not apply; use {other} instead</source>
        <translation>{service} tidak tepat; yang tepat {other}</translation>
    </message>
</context>
<context>
    <name>LastPage</name>
    <message>
        <source>This is what will be saved. The key of your data is made as well: print the sheet LEMBAR-PEMULIHAN.txt from the data folder twice and lock both away. Without the key nobody can open the data.</source>
        <translation>Inilah yang akan disimpan. Kunci data Anda juga dibuat: cetak LEMBAR-PEMULIHAN.txt dari folder data dua kali dan simpan di dua tempat terkunci. Tanpa kunci itu tidak seorang pun dapat membuka data.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Siap</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>belum ada</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Kantor</translation>
    </message>
    <message>
        <source>Regency or city</source>
        <translation>Kabupaten/kota</translation>
    </message>
    <message>
        <source>Case numbers</source>
        <translation>Nomor permohonan</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Nama Anda</translation>
    </message>
    <message>
        <source>WhatsApp number</source>
        <translation>Nomor WA layanan</translation>
    </message>
    <message>
        <source>Folder of downloads</source>
        <translation>Folder Unduhan</translation>
    </message>
</context>
<context>
    <name>LookPane</name>
    <message>
        <source>Look</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Warna</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Ukuran tampilan</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Keys of one letter or digit check papers</source>
        <translation>Tombol satu huruf atau angka memeriksa berkas</translation>
    </message>
    <message>
        <source>Taken when the program is opened the next time.</source>
        <translation>Berlaku saat program dibuka berikutnya.</translation>
    </message>
</context>
<context>
    <name>Loupe</name>
    <message>
        <source>Loupe</source>
        <translation>Kaca pembesar</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening the office&apos;s data…</source>
        <translation>Membuka data kantor…</translation>
    </message>
    <message>
        <source>The office is set up. Print the recovery sheet that lies in the data folder.</source>
        <translation>Kantor sudah siap. Cetak lembar pemulihan yang ada di folder data.</translation>
    </message>
    <message>
        <source>Log the first request</source>
        <translation>Catat permohonan pertama</translation>
    </message>
    <message>
        <source>Preparing the sample office…</source>
        <translation>Menyiapkan kantor contoh…</translation>
    </message>
    <message>
        <source>No office is set up yet. Nothing was stored.</source>
        <translation>Kantor belum disiapkan. Belum ada yang disimpan.</translation>
    </message>
    <message>
        <source>Set up the office</source>
        <translation>Siapkan kantor</translation>
    </message>
    <message>
        <source>You can go on where you left.</source>
        <translation>Anda dapat melanjutkan dari halaman terakhir.</translation>
    </message>
    <message>
        <source>The office&apos;s data is not open.</source>
        <translation>Data kantor belum terbuka.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Berkas</translation>
    </message>
    <message>
        <source>&amp;Copy for SIAK</source>
        <translation>&amp;Salin untuk SIAK</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sunting</translation>
    </message>
    <message>
        <source>&amp;Filters</source>
        <translation>&amp;Saringan</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>&amp;Tampilan warna</translation>
    </message>
    <message>
        <source>P&amp;icture</source>
        <translation>&amp;Gambar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Tampilan</translation>
    </message>
    <message>
        <source>Make a &amp;paper</source>
        <translation>Buat su&amp;rat</translation>
    </message>
    <message>
        <source>Change the s&amp;tatus</source>
        <translation>Ub&amp;ah status</translation>
    </message>
    <message>
        <source>Serv&amp;ices</source>
        <translation>&amp;Layanan</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Permohonan</translation>
    </message>
    <message>
        <source>This file is re&amp;quirement</source>
        <translation>Berkas &amp;ini adalah syarat</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>P&amp;eriksa</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Alat</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ba&amp;ntuan</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>For a new deed, check: {what}</source>
        <translation>Untuk akta baru, periksa: {what}</translation>
    </message>
</context>
<context>
    <name>NewFilesDialog</name>
    <message>
        <source>Take files into the case</source>
        <translation>Ambil berkas ke permohonan</translation>
    </message>
    <message>
        <source>No new files in Downloads. Save them in WhatsApp, or choose others.</source>
        <translation>Tidak ada berkas baru di Unduhan. Simpan dulu di WhatsApp, atau pilih berkas lain.</translation>
    </message>
    <message>
        <source>Choose other files…</source>
        <translation>Pilih berkas lain…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message numerus="yes">
        <source>Take %n file(s)</source>
        <translation>
            <numerusform>Ambil %n berkas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Notes for colleagues</source>
        <translation>Catatan petugas</translation>
    </message>
    <message>
        <source>Earlier notes</source>
        <translation>Catatan sebelumnya</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Catatan baru</translation>
    </message>
    <message>
        <source>What should colleagues know about this case?</source>
        <translation>Apa yang perlu diketahui rekan tentang permohonan ini?</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Simpan catatan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>The citizen never sees it. Ctrl+Enter saves.</source>
        <translation>Tidak pernah dilihat pemohon. Ctrl+Enter menyimpan.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Tutup pesan ini</translation>
    </message>
</context>
<context>
    <name>NumberForm</name>
    <message>
        <source>Label</source>
        <translation>Nama loket</translation>
    </message>
    <message>
        <source>for example WA Akta</source>
        <translation>misalnya WA Akta</translation>
    </message>
    <message>
        <source>WhatsApp number</source>
        <translation>Nomor WA layanan</translation>
    </message>
    <message>
        <source>for example 0812 3456 7890</source>
        <translation>misalnya 0812 3456 7890</translation>
    </message>
    <message>
        <source>Its services</source>
        <translation>Layanannya</translation>
    </message>
    <message>
        <source>None chosen means all of them.</source>
        <translation>Tidak memilih berarti semua layanan.</translation>
    </message>
    <message>
        <source>Hours, as citizens read them</source>
        <translation>Jam layanan, untuk warga</translation>
    </message>
    <message>
        <source>for example Monday to Friday 08.00 to 15.00</source>
        <translation>misalnya Senin sampai Jumat 08.00 sampai 15.00</translation>
    </message>
    <message>
        <source>Requests a day</source>
        <translation>Permohonan per hari</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>tanpa batas</translation>
    </message>
    <message>
        <source>Results leave by</source>
        <translation>Hasil dikirim dengan</translation>
    </message>
    <message>
        <source>Copy and paste (works everywhere)</source>
        <translation>Salin dan tempel (selalu bisa)</translation>
    </message>
    <message>
        <source>Link to the WhatsApp program</source>
        <translation>Tautan ke program WhatsApp</translation>
    </message>
    <message>
        <source>The link is for computers whose WhatsApp holds this number alone.</source>
        <translation>Tautan hanya untuk komputer yang WhatsApp-nya memuat nomor ini saja.</translation>
    </message>
    <message>
        <source>Its own names in chats</source>
        <translation>Namanya sendiri dalam chat</translation>
    </message>
    <message>
        <source>for example Disdukcapil; part several by commas</source>
        <translation>misalnya Disdukcapil; pisahkan beberapa nama dengan koma</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>The number that citizens write to. It may stay empty for now; more numbers are added in the settings.</source>
        <translation>Nomor yang dihubungi warga. Boleh dikosongkan dulu; nomor lain ditambahkan di Pengaturan.</translation>
    </message>
    <message>
        <source>WhatsApp number of the service</source>
        <translation>Nomor WA layanan</translation>
    </message>
</context>
<context>
    <name>NumbersPane</name>
    <message>
        <source>WhatsApp numbers</source>
        <translation>Nomor WA layanan</translation>
    </message>
    <message>
        <source>WhatsApp numbers of the office</source>
        <translation>Nomor WA layanan kantor</translation>
    </message>
    <message>
        <source>&amp;Add a number</source>
        <translation>&amp;Tambah nomor</translation>
    </message>
    <message>
        <source>A number that is out of use takes no new request; requests that came to it keep it. Numbers are never deleted.</source>
        <translation>Nomor yang tidak dipakai lagi tidak menerima permohonan baru; permohonan lama tetap menyebutnya. Nomor tidak pernah dihapus.</translation>
    </message>
    <message>
        <source>New number</source>
        <translation>Nomor baru</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>tidak dipakai lagi</translation>
    </message>
    <message>
        <source>&amp;Use again</source>
        <translation>&amp;Pakai lagi</translation>
    </message>
    <message>
        <source>Take &amp;out of use</source>
        <translation>Tidak &amp;dipakai lagi</translation>
    </message>
</context>
<context>
    <name>OfferLine</name>
    <message>
        <source>Package…</source>
        <translation>Paket…</translation>
    </message>
    <message>
        <source>Suits: {package} (adds {services}). {reason}</source>
        <translation>Cocok: {package} (menambah {services}). {reason}</translation>
    </message>
</context>
<context>
    <name>OfficeForm</name>
    <message>
        <source>Regency or city</source>
        <translation>Kabupaten/kota</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>Nama kantor</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona waktu</translation>
    </message>
    <message>
        <source>Prefix of case numbers</source>
        <translation>Awalan nomor permohonan</translation>
    </message>
    <message>
        <source>Lines of the letterhead</source>
        <translation>Baris kop surat</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Telephone, e-mail</source>
        <translation>Telepon, surel</translation>
    </message>
    <message>
        <source>Name of the head</source>
        <translation>Nama kepala dinas</translation>
    </message>
    <message>
        <source>Title of the head</source>
        <translation>Jabatan kepala</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Pilih gambar…</translation>
    </message>
    <message>
        <source>Without logo</source>
        <translation>Tanpa logo</translation>
    </message>
    <message>
        <source>Codes of forms follow</source>
        <translation>Kode formulir menurut</translation>
    </message>
    <message>
        <source>Done within, in working days</source>
        <translation>Janji selesai, hari kerja</translation>
    </message>
    <message>
        <source>Days to complete papers</source>
        <translation>Tenggat melengkapi, hari</translation>
    </message>
    <message>
        <source>Code {code}; a NIK is checked by it.</source>
        <translation>Kode {code}; NIK diperiksa dengannya.</translation>
    </message>
    <message>
        <source>Type a part of the name, then choose.</source>
        <translation>Ketik sebagian namanya, lalu pilih.</translation>
    </message>
    <message>
        <source>There is a logo.</source>
        <translation>Logo sudah ada.</translation>
    </message>
    <message>
        <source>None; papers do without.</source>
        <translation>Belum ada; surat tetap dapat dibuat.</translation>
    </message>
    <message>
        <source>Choose the logo</source>
        <translation>Pilih logo</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Gambar (*.png *.jpg *.jpeg)</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>This is printed on receipts and notices. Choose the regency first: code, time zone, name and prefix follow from it, and you may change them.</source>
        <translation>Ini tercetak di tanda terima dan surat. Pilih kabupaten/kota dulu: kode, zona waktu, nama, dan awalan nomor mengikutinya, dan boleh Anda ubah.</translation>
    </message>
    <message>
        <source>Your office</source>
        <translation>Kantor Anda</translation>
    </message>
</context>
<context>
    <name>OfficePane</name>
    <message>
        <source>Office and letterhead</source>
        <translation>Kantor dan kop surat</translation>
    </message>
    <message>
        <source>The letterhead as it is printed</source>
        <translation>Kop surat seperti yang tercetak</translation>
    </message>
</context>
<context>
    <name>OfficerPane</name>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Name of the officer</source>
        <translation>Nama petugas</translation>
    </message>
    <message>
        <source>The journal and the papers name who did what.</source>
        <translation>Jurnal dan surat menyebut siapa yang mengerjakan.</translation>
    </message>
</context>
<context>
    <name>OtherDesks</name>
    <message>
        <source>The office&apos;s settings were changed at another desk.</source>
        <translation>Pengaturan kantor diubah di meja lain.</translation>
    </message>
    <message>
        <source>Use them now</source>
        <translation>Pakai sekarang</translation>
    </message>
    <message>
        <source>This case was just changed at another desk. What you see is the newest.</source>
        <translation>Permohonan ini baru saja diubah di meja lain. Yang tampil sudah yang terbaru.</translation>
    </message>
</context>
<context>
    <name>OutputsView</name>
    <message>
        <source>Result or paper</source>
        <translation>Hasil atau surat</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Results and papers</source>
        <translation>Hasil dan surat</translation>
    </message>
    <message>
        <source>No results and no papers yet. Ctrl+H attaches a result, Ctrl+P makes a paper. Result PDFs may be dropped here, several at once.</source>
        <translation>Belum ada hasil dan surat. Ctrl+H melampirkan hasil, Ctrl+P membuat surat. PDF hasil boleh diseret ke sini, beberapa sekaligus.</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Diserahkan</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Lihat</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Simpan salinan…</translation>
    </message>
    <message>
        <source>Attach a result…</source>
        <translation>Lampirkan…</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Queue</source>
        <translation>Antrean</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Permohonan</translation>
    </message>
</context>
<context>
    <name>PaperSteps</name>
    <message>
        <source>&amp;Receipt</source>
        <translation>&amp;Tanda terima permohonan</translation>
    </message>
    <message>
        <source>&amp;Shortage notice</source>
        <translation>Surat &amp;kekurangan berkas</translation>
    </message>
    <message>
        <source>Result s&amp;heet</source>
        <translation>&amp;Lembar hasil layanan</translation>
    </message>
    <message>
        <source>Where should the hand-over folder lie?</source>
        <translation>Di mana folder serah terima disimpan?</translation>
    </message>
    <message>
        <source>This service has no card or entry that is still open.</source>
        <translation>Layanan ini tidak punya kartu atau catatan yang masih ditunggu.</translation>
    </message>
    <message>
        <source>In which folder should the copy lie?</source>
        <translation>Di folder mana salinan disimpan?</translation>
    </message>
    <message>
        <source>{paper} {number} was made.</source>
        <translation>{paper} {number} sudah dibuat.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Simpan salinan…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Tersimpan: {path}</translation>
    </message>
    <message>
        <source>{result} was noted.</source>
        <translation>{result} sudah dicatat.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) lie in {folder}.</source>
        <translation>
            <numerusform>%n berkas disimpan di {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send results</source>
        <translation>Kirim hasil</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>People of this case</source>
        <translation>Orang dalam permohonan ini</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Sebagai</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Family card number</source>
        <translation>Nomor Kartu Keluarga</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Tanggal lahir</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>F4 opens the list of parts; all are saved together.</source>
        <translation>F4 membuka daftar peran; semua disimpan bersama.</translation>
    </message>
</context>
<context>
    <name>PhraseDialog</name>
    <message>
        <source>Use this phrase</source>
        <translation>Pakai kalimat ini</translation>
    </message>
    <message>
        <source>Back to the shipped phrase</source>
        <translation>Kembali ke kalimat bawaan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>How citizens read it. {owner} stands for whose document it is.</source>
        <translation>Begini warga membacanya. {owner} diganti pemilik dokumen.</translation>
    </message>
</context>
<context>
    <name>PhrasesPage</name>
    <message>
        <source>For</source>
        <translation>Untuk</translation>
    </message>
    <message>
        <source>Citizens read</source>
        <translation>Yang dibaca warga</translation>
    </message>
    <message>
        <source>Search phrases</source>
        <translation>Cari kalimat</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Kalimat baku</translation>
    </message>
    <message>
        <source>Change the words… (F2)</source>
        <translation>Ubah kalimat… (F2)</translation>
    </message>
    <message>
        <source>own words</source>
        <translation>kalimat kantor</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Save as a PDF…</source>
        <translation>Simpan sebagai PDF…</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Pencetak</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message numerus="yes">
        <source>All %n page(s)</source>
        <translation>
            <numerusform>Semua (%n halaman)</numerusform>
        </translation>
    </message>
    <message>
        <source>Page {page} alone</source>
        <translation>Halaman {page} saja</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Rangkap</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>A4, at its true size.</source>
        <translation>A4, ukuran sebenarnya.</translation>
    </message>
    <message>
        <source>A4, made to fit between the margins.</source>
        <translation>A4, disesuaikan di antara batas tepi.</translation>
    </message>
    <message>
        <source>This computer has no printer. Add one in the system&apos;s settings.</source>
        <translation>Komputer ini belum punya pencetak. Tambahkan lewat pengaturan sistem.</translation>
    </message>
    <message>
        <source>Who prints what is recorded in the journal.</source>
        <translation>Siapa mencetak apa tercatat dalam jurnal.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Nothing is shown that could be printed.</source>
        <translation>Belum ada berkas di penampil yang dapat dicetak.</translation>
    </message>
    <message>
        <source>Something is being printed already. Please wait.</source>
        <translation>Masih ada yang sedang dicetak. Tunggu sebentar.</translation>
    </message>
    <message>
        <source>Save as a PDF</source>
        <translation>Simpan sebagai PDF</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Tersimpan: {path}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) went to {printer}.</source>
        <translation>
            <numerusform>%n halaman dikirim ke {printer}.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is recorded in the journal.</source>
        <translation>Hal ini tercatat dalam jurnal.</translation>
    </message>
</context>
<context>
    <name>QuestionStrip</name>
    <message>
        <source>Question {at} of {count}</source>
        <translation>Pertanyaan {at} dari {count}</translation>
    </message>
    <message>
        <source>Answer (Enter)</source>
        <translation>Jawab (Enter)</translation>
    </message>
    <message>
        <source>Next question →</source>
        <translation>Pertanyaan berikutnya →</translation>
    </message>
</context>
<context>
    <name>QuestionsView</name>
    <message>
        <source>No open questions.</source>
        <translation>Tidak ada pertanyaan terbuka.</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Sudah dijawab</translation>
    </message>
    <message>
        <source>– choose –</source>
        <translation>– pilih –</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Jawab</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ubah</translation>
    </message>
</context>
<context>
    <name>QueueColumns</name>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>In line since</source>
        <translation>Antre sejak</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Pemohon</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>waits {age}</source>
        <translation>menunggu {age}</translation>
    </message>
    <message>
        <source>overdue since {due}</source>
        <translation>lewat batas sejak {due}</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Umur</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Batas</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Pemegang</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Siap</translation>
    </message>
    <message>
        <source>WhatsApp number</source>
        <translation>Nomor WA layanan</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Saluran</translation>
    </message>
    <message>
        <source>First message: {at}</source>
        <translation>Pesan pertama: {at}</translation>
    </message>
    <message>
        <source>In line since: {at}</source>
        <translation>Antre sejak: {at}</translation>
    </message>
    <message numerus="yes">
        <source>Asked %n time(s)</source>
        <translation>
            <numerusform>Ditanyakan %n kali</numerusform>
        </translation>
    </message>
    <message>
        <source>Overdue since {due}</source>
        <translation>Lewat batas sejak {due}</translation>
    </message>
    <message>
        <source>The time runs once the file is complete.</source>
        <translation>Waktu berjalan setelah berkas lengkap.</translation>
    </message>
    <message>
        <source>Due {due}</source>
        <translation>Batas waktu {due}</translation>
    </message>
    <message>
        <source>Nobody alone holds this case.</source>
        <translation>Belum dipegang satu petugas.</translation>
    </message>
    <message>
        <source>Another officer holds this case.</source>
        <translation>Dipegang petugas lain.</translation>
    </message>
    <message>
        <source>{ready} of {all} ready</source>
        <translation>{ready} dari {all} siap</translation>
    </message>
</context>
<context>
    <name>QueueHead</name>
    <message>
        <source>Name, NIK, KK, WA or case number (Ctrl+F)</source>
        <translation>Cari nama, NIK, KK, WA, no. permohonan (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Saring…</translation>
    </message>
    <message>
        <source>Combine filters, keep them and change the kept ones</source>
        <translation>Gabungkan saringan, simpan, dan atur yang tersimpan</translation>
    </message>
    <message>
        <source>Searched are names, NIK, family card number, the end of a WhatsApp number, case number and document number; blanks and dots in numbers do not matter.</source>
        <translation>Yang dicari: nama, NIK, No. KK, akhir nomor WA, no. permohonan, dan nomor dokumen; spasi dan titik dalam nomor tidak berpengaruh.</translation>
    </message>
</context>
<context>
    <name>QueueKeys</name>
    <message>
        <source>The search went on at the other end of the list.</source>
        <translation>Pencarian dilanjutkan dari ujung daftar yang lain.</translation>
    </message>
    <message>
        <source>The filter “{name}” is kept.</source>
        <translation>Saringan “{name}” tersimpan.</translation>
    </message>
    <message>
        <source>Filter {n}</source>
        <translation>Saringan {n}</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>Antrean</translation>
    </message>
    <message>
        <source>Reading the queue…</source>
        <translation>Membaca antrean…</translation>
    </message>
    <message>
        <source>Only lists of up to {most} can be sorted so; narrow it first</source>
        <translation>Urutan ini hanya untuk daftar sampai {most}; saring dulu</translation>
    </message>
    <message>
        <source>first {count}…</source>
        <translation>{count} pertama…</translation>
    </message>
    <message>
        <source>newest {count} hits</source>
        <translation>{count} temuan terbaru</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} ditemukan</translation>
    </message>
    <message>
        <source>{count} cases</source>
        <translation>{count} permohonan</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Permohonan</translation>
    </message>
</context>
<context>
    <name>QueueState</name>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Log a request…</source>
        <translation>Catat permohonan…</translation>
    </message>
    <message>
        <source>New cases from a chat…</source>
        <translation>Permohonan baru dari chat…</translation>
    </message>
    <message>
        <source>Search in all cases</source>
        <translation>Cari di semua permohonan</translation>
    </message>
    <message>
        <source>Change the filter…</source>
        <translation>Ubah saringan…</translation>
    </message>
    <message>
        <source>Show what is open</source>
        <translation>Tampilkan yang terbuka</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>Tampilkan semua permohonan</translation>
    </message>
    <message>
        <source>Reading the queue…</source>
        <translation>Membaca antrean…</translation>
    </message>
    <message>
        <source>The queue is empty. Drop a WhatsApp chat export here to begin.</source>
        <translation>Antrean kosong. Letakkan ekspor chat WhatsApp di sini untuk memulai.</translation>
    </message>
    <message>
        <source>Or copy messages in WhatsApp and press Ctrl+V, or log a request with Ctrl+N.</source>
        <translation>Atau salin pesan di WhatsApp lalu tekan Ctrl+V, atau catat permohonan dengan Ctrl+N.</translation>
    </message>
    <message>
        <source>No case meets this filter.</source>
        <translation>Tidak ada permohonan dalam saringan ini.</translation>
    </message>
    <message>
        <source>Searched was only in: {what}</source>
        <translation>Yang dicari hanya: {what}</translation>
    </message>
    <message>
        <source>Try fewer letters of the name, the last four digits of the WhatsApp number, or the number without its beginning. Several words are looked for in the name of one person.</source>
        <translation>Coba huruf nama lebih sedikit, empat angka terakhir nomor WA, atau nomor tanpa bagian depannya. Beberapa kata dicari dalam nama satu orang.</translation>
    </message>
    <message>
        <source>No case fits “{text}”.</source>
        <translation>Tidak ada yang cocok dengan “{text}”.</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>The view is as it was at first.</source>
        <translation>Tampilan kembali seperti semula.</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>RefuseDialog</name>
    <message>
        <source>Reasons</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Note (may stay empty)</source>
        <translation>Catatan (boleh kosong)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Tidak sesuai</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>1–9 refuses at once · Space ticks several, Enter takes them</source>
        <translation>1–9 langsung memilih · Spasi menandai beberapa, Enter memakainya</translation>
    </message>
</context>
<context>
    <name>ReplyPanel</name>
    <message>
        <source>From {desk} to the chat with {chat}</source>
        <translation>Dari {desk} ke chat dengan {chat}</translation>
    </message>
    <message>
        <source>Open in WhatsApp</source>
        <translation>Buka di WhatsApp</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Reply to the citizen</source>
        <translation>Balasan untuk warga</translation>
    </message>
    <message>
        <source>What the reply is about</source>
        <translation>Isi balasan</translation>
    </message>
    <message>
        <source>Copy or open the chat (Ctrl+Enter)</source>
        <translation>Salin atau buka chat (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Close; the text stays (Esc)</source>
        <translation>Tutup; teksnya tetap ada (Esc)</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Balas</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Tandai terkirim</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Belum</translation>
    </message>
    <message>
        <source>Nobody wrote on WhatsApp: copied for a chat of your choice</source>
        <translation>Tidak ada pengirim WhatsApp: disalin untuk chat pilihan Anda</translation>
    </message>
    <message>
        <source>No number for a link: copied. {route}</source>
        <translation>Tanpa nomor untuk tautan: disalin. {route}</translation>
    </message>
    <message>
        <source>Not to be sent: {what}</source>
        <translation>Tidak boleh dikirim: {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n huruf</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplyText</name>
    <message>
        <source>Text of the reply</source>
        <translation>Teks balasan</translation>
    </message>
</context>
<context>
    <name>Replying</name>
    <message>
        <source>The reply is there again as you had edited it; it was not sent yet.</source>
        <translation>Balasan ada lagi seperti yang Anda sunting; belum dikirim.</translation>
    </message>
    <message>
        <source>Copied {moment}. Already sent?</source>
        <translation>Disalin {moment}. Sudah terkirim?</translation>
    </message>
    <message>
        <source>The text is too long for a link: it was copied. Paste it in the chat.</source>
        <translation>Teksnya terlalu panjang untuk tautan dan sudah disalin. Tempel di chat.</translation>
    </message>
    <message>
        <source>WhatsApp could not be opened. The text was copied: paste it in the chat.</source>
        <translation>WhatsApp tidak dapat dibuka. Teksnya sudah disalin: tempel di chat.</translation>
    </message>
    <message>
        <source>The reply is noted as sent.</source>
        <translation>Balasan dicatat terkirim.</translation>
    </message>
</context>
<context>
    <name>ResultsBar</name>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} dari {count}</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Pilih lain…</translation>
    </message>
    <message>
        <source>Choose whose…</source>
        <translation>Pilih pemilik…</translation>
    </message>
    <message>
        <source>Whose result is {file}?</source>
        <translation>Hasil siapa {file} ini?</translation>
    </message>
    <message>
        <source>{result} for {number} {name}?</source>
        <translation>{result} untuk {number} {name}?</translation>
    </message>
    <message>
        <source>Whose result is this? Perhaps {result} for {number} {name}</source>
        <translation>Hasil ini milik siapa? Mungkin {result} untuk {number} {name}</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Lampirkan</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nanti saja</translation>
    </message>
</context>
<context>
    <name>ReviewButtons</name>
    <message>
        <source>Save, next</source>
        <translation>Simpan &amp;&amp; berikutnya</translation>
    </message>
    <message>
        <source>Save and check</source>
        <translation>Simpan &amp;&amp; periksa</translation>
    </message>
    <message>
        <source>Set aside for good</source>
        <translation>Tolak konsep</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>ReviewFiles</name>
    <message numerus="yes">
        <source>New files, ticked ones are taken: %n</source>
        <translation>
            <numerusform>Berkas baru, yang dicentang ikut diambil: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>No new files in Downloads.</source>
        <translation>Tidak ada berkas baru di Unduhan.</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>Fill in the service and the name to save.</source>
        <translation>Isi layanan dan nama untuk menyimpan.</translation>
    </message>
    <message>
        <source>Fill in who sent it, the service and the name to save.</source>
        <translation>Isi pengirim, layanan, dan nama untuk menyimpan.</translation>
    </message>
    <message numerus="yes">
        <source>Saved as {number}, %n file(s).</source>
        <translation>
            <numerusform>Tersimpan sebagai {number}, %n berkas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added to {number}, %n file(s).</source>
        <translation>
            <numerusform>Ditambahkan ke {number}, %n berkas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken: {names}</source>
        <translation>Tidak diambil: {names}</translation>
    </message>
</context>
<context>
    <name>RulesPane</name>
    <message>
        <source>Hours, holidays, quotas</source>
        <translation>Jam kerja, libur, kuota</translation>
    </message>
    <message>
        <source>Working hours, breaks, holidays, Ramadan hours, daily quotas, service times and the office&apos;s own requirements stand with the services.</source>
        <translation>Jam kerja, istirahat, hari libur, jam Ramadan, kuota harian, lama layanan, dan syarat kantor sendiri diatur bersama layanan.</translation>
    </message>
    <message>
        <source>Open services and &amp;requirements</source>
        <translation>Buka layanan dan &amp;syarat</translation>
    </message>
</context>
<context>
    <name>SampleBar</name>
    <message>
        <source>SAMPLE DATA: every person and number here is invented</source>
        <translation>DATA CONTOH: semua orang dan nomor di sini dikarang</translation>
    </message>
    <message>
        <source>Set up your office</source>
        <translation>Siapkan kantor Anda</translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>Give the filter a name.</source>
        <translation>Beri saringan ini nama.</translation>
    </message>
    <message>
        <source>A name of a filter holds no numbers of citizens.</source>
        <translation>Nama saringan tidak boleh memuat nomor warga.</translation>
    </message>
    <message>
        <source>Another filter has this name.</source>
        <translation>Nama ini sudah dipakai saringan lain.</translation>
    </message>
    <message>
        <source>There are {most} filters already; remove one first.</source>
        <translation>Sudah ada {most} saringan; hapus satu dulu.</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Kurang</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Terbuka</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Lewat batas</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Punya saya</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
</context>
<context>
    <name>SavedFiltersDialog</name>
    <message>
        <source>Kept filters</source>
        <translation>Saringan tersimpan</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Pakai</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Naikkan</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Turunkan</translation>
    </message>
    <message>
        <source>Name and key…</source>
        <translation>Nama dan tombol…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Seperti semula</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Return uses it · Ctrl+↑ ↓ moves · F2 name and key · Del removes</source>
        <translation>Enter memakai · Ctrl+↑ ↓ memindahkan · F2 nama dan tombol · Del menghapus</translation>
    </message>
</context>
<context>
    <name>SenderField</name>
    <message>
        <source>Sender: WhatsApp number or username</source>
        <translation>Pengirim: nomor WhatsApp atau nama pengguna</translation>
    </message>
    <message>
        <source>0812… or the WhatsApp username</source>
        <translation>0812… atau nama pengguna WhatsApp</translation>
    </message>
    <message>
        <source>Needed to answer: without it nothing can be sent back.</source>
        <translation>Perlu diisi agar hasil dan balasan dapat dikirim.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) this month</source>
        <translation>
            <numerusform>%n permohonan bulan ini</numerusform>
        </translation>
    </message>
    <message>
        <source>first request this month</source>
        <translation>permohonan pertama bulan ini</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Who takes the results of {number}? Write the name; handing over cannot be undone.</source>
        <translation>Siapa yang menerima hasil {number}? Tulis namanya; penyerahan tidak dapat diurungkan.</translation>
    </message>
    <message>
        <source>{handed} of {total} handed over.</source>
        <translation>{handed} dari {total} hasil diserahkan.</translation>
    </message>
    <message>
        <source>Still open: {what}</source>
        <translation>Belum: {what}</translation>
    </message>
    <message>
        <source>Make the result sheet</source>
        <translation>Buat lembar hasil</translation>
    </message>
    <message>
        <source>If {result} was sent, mark it: Ctrl+K.</source>
        <translation>Bila {result} sudah terkirim, tandai dengan Ctrl+K.</translation>
    </message>
    <message>
        <source>Mark as sent…</source>
        <translation>Tandai terkirim…</translation>
    </message>
</context>
<context>
    <name>ServiceFilter</name>
    <message>
        <source>Service</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>Any service; type what people call it</source>
        <translation>Semua layanan; ketik sebutan sehari-hari</translation>
    </message>
    <message>
        <source>Services found</source>
        <translation>Layanan yang ditemukan</translation>
    </message>
    <message>
        <source>Take away {name}</source>
        <translation>Keluarkan {name}</translation>
    </message>
</context>
<context>
    <name>ServicePicker</name>
    <message>
        <source>Service or package</source>
        <translation>Layanan atau paket</translation>
    </message>
    <message>
        <source>Type a part of its name</source>
        <translation>Ketik sebagian namanya</translation>
    </message>
    <message>
        <source>Take away {name}</source>
        <translation>Hapus {name}</translation>
    </message>
</context>
<context>
    <name>ServiceSteps</name>
    <message>
        <source>This case goes by the newest rules already.</source>
        <translation>Permohonan ini sudah memakai aturan terbaru.</translation>
    </message>
</context>
<context>
    <name>ServiceView</name>
    <message>
        <source>Services of this package:
{members}</source>
        <translation>Layanan dalam paket ini:
{members}</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Syarat</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Tingkat</translation>
    </message>
    <message>
        <source>Asked when</source>
        <translation>Diminta bila</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Syarat</translation>
    </message>
    <message>
        <source>About the service</source>
        <translation>Tentang layanan</translation>
    </message>
    <message>
        <source>For citizens</source>
        <translation>Untuk warga</translation>
    </message>
    <message>
        <source>Requirements of this service</source>
        <translation>Syarat layanan ini</translation>
    </message>
    <message>
        <source>Switch off (Space)</source>
        <translation>Matikan (Spasi)</translation>
    </message>
    <message>
        <source>Change the words… (F2)</source>
        <translation>Ubah kalimat… (F2)</translation>
    </message>
    <message>
        <source>About the requirement</source>
        <translation>Keterangan syarat</translation>
    </message>
    <message>
        <source>Change the service time…</source>
        <translation>Ubah waktu layanan…</translation>
    </message>
    <message>
        <source>Requirement list for citizens</source>
        <translation>Daftar syarat untuk warga</translation>
    </message>
    <message>
        <source>Copy for WhatsApp</source>
        <translation>Salin untuk WhatsApp</translation>
    </message>
    <message>
        <source>Save the leaflet…</source>
        <translation>Simpan selebaran…</translation>
    </message>
    <message>
        <source>Switch on (Space)</source>
        <translation>Nyalakan (Spasi)</translation>
    </message>
    <message>
        <source>Asked when: {when}</source>
        <translation>Diminta bila: {when}</translation>
    </message>
    <message>
        <source>Form: {form}</source>
        <translation>Bentuk: {form}</translation>
    </message>
    <message>
        <source>Citizens read: {phrase}</source>
        <translation>Yang dibaca warga: {phrase}</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Sumber: {source}</translation>
    </message>
    <message>
        <source>⚠ To be confirmed: the sources leave this row unsure.</source>
        <translation>⚠ Perlu dipastikan: sumbernya belum pasti tentang baris ini.</translation>
    </message>
    <message>
        <source>The law asks for this row; an office cannot switch it off.</source>
        <translation>Baris ini diminta aturan; kantor tidak dapat mematikannya.</translation>
    </message>
    <message>
        <source>Copied. Paste it into the chat.</source>
        <translation>Tersalin. Tempel di chat.</translation>
    </message>
    <message>
        <source>In which folder should the leaflet lie?</source>
        <translation>Selebaran disimpan di folder mana?</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Tersimpan: {path}</translation>
    </message>
</context>
<context>
    <name>ServicesDialog</name>
    <message>
        <source>Services of this case</source>
        <translation>Layanan dalam permohonan ini</translation>
    </message>
    <message>
        <source>Add to this case</source>
        <translation>Tambahkan ke permohonan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Suits this case</source>
        <translation>Cocok untuk permohonan ini</translation>
    </message>
    <message>
        <source>Any service or package</source>
        <translation>Layanan atau paket lain</translation>
    </message>
    <message>
        <source>Each paper is asked for once, whatever is combined. What was checked stays.</source>
        <translation>Tiap berkas diminta sekali, apa pun gabungannya. Yang sudah diperiksa tetap.</translation>
    </message>
    <message>
        <source>Packages that suit this case</source>
        <translation>Paket yang cocok</translation>
    </message>
    <message>
        <source>{package}: adds {services}</source>
        <translation>{package}: menambah {services}</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Service</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>Search by everyday words: akte, pecah KK, …</source>
        <translation>Cari dengan kata sehari-hari: akte, pecah KK, …</translation>
    </message>
    <message>
        <source>Search services</source>
        <translation>Cari layanan</translation>
    </message>
    <message>
        <source>Services and packages</source>
        <translation>Layanan dan paket</translation>
    </message>
    <message>
        <source>No service fits these words. Try others, for example “akte” or “KTP”.</source>
        <translation>Tidak ada layanan yang cocok. Coba kata lain, misalnya “akte” atau “KTP”.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Search a setting</source>
        <translation>Cari pengaturan</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Halaman pengaturan</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>Tidak ada pengaturan bernama itu.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Every change is saved when you leave its field.</source>
        <translation>Setiap perubahan tersimpan saat Anda meninggalkan isiannya.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Tersimpan.</translation>
    </message>
    <message>
        <source>The change was taken back.</source>
        <translation>Perubahan sudah diurungkan.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Key</source>
        <translation>Tombol</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Kegunaan</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Daftar pintasan</translation>
    </message>
    <message>
        <source>Keyboard shortcuts of Desk Dukcapil</source>
        <translation>Daftar pintasan Desk Dukcapil</translation>
    </message>
    <message>
        <source>Search a key or what it does</source>
        <translation>Cari tombol atau kegunaannya</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>No key is like that.</source>
        <translation>Tidak ada tombol seperti itu.</translation>
    </message>
    <message>
        <source>Keys of one letter or digit work while the checklist or the picture has the focus; they can be switched off in the menu Check.</source>
        <translation>Tombol satu huruf atau angka berlaku selama kelengkapan atau penampil sedang aktif; dapat dimatikan di menu Periksa.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Cetak…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>SixteenDigitField</name>
    <message>
        <source>Not 16 digits yet ({count}); it is not saved</source>
        <translation>Belum 16 angka ({count}); tidak ikut disimpan</translation>
    </message>
    <message>
        <source>Please check: {what}</source>
        <translation>Perlu dicek: {what}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Working…</source>
        <translation>Sedang bekerja…</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>tersimpan {time}</translation>
    </message>
</context>
<context>
    <name>StatusSteps</name>
    <message>
        <source>Nothing is left to do in this case.</source>
        <translation>Tidak ada lagi yang perlu dikerjakan pada permohonan ini.</translation>
    </message>
    <message>
        <source>The file is not complete. Why is it started all the same?</source>
        <translation>Berkas belum lengkap. Mengapa tetap diproses?</translation>
    </message>
    <message>
        <source>On which legal ground is it rejected? Missing papers are no ground.</source>
        <translation>Atas dasar hukum apa ditolak? Berkas kurang bukan dasar penolakan.</translation>
    </message>
    <message>
        <source>Whom or what does it wait for?</source>
        <translation>Menunggu siapa atau apa?</translation>
    </message>
    <message>
        <source>Why is the request cancelled?</source>
        <translation>Mengapa permohonan dibatalkan?</translation>
    </message>
    <message>
        <source>Why does it go from “{before}” to “{status}”?</source>
        <translation>Mengapa dari “{before}” menjadi “{status}”?</translation>
    </message>
    <message>
        <source>Start all the same</source>
        <translation>Tetap proses</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Tolak</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Tahan</translation>
    </message>
    <message>
        <source>Cancel the request</source>
        <translation>Batalkan permohonan</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Pindahkan</translation>
    </message>
    <message>
        <source>{service}: {status}</source>
        <translation>{service}: {status}</translation>
    </message>
    <message>
        <source>Ctrl+Shift+1 to 5 copy NIK, KK, name, address and number for SIAK.</source>
        <translation>Ctrl+Shift+1 sampai 5 menyalin NIK, KK, nama, alamat, dan nomor untuk SIAK.</translation>
    </message>
    <message>
        <source>The right service is in place; what was checked stays.</source>
        <translation>Layanan yang tepat sudah dipasang; hasil pemeriksaan tetap.</translation>
    </message>
    <message>
        <source>From {status} this step is not possible.</source>
        <translation>Dari status {status} langkah ini tidak dapat dilakukan.</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Move…</source>
        <translation>Pindahkan…</translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>%n layanan</numerusform>
        </translation>
    </message>
    <message>
        <source>{step}: {services}</source>
        <translation>{step}: {services}</translation>
    </message>
    <message>
        <source>Another service is the right one.</source>
        <translation>Layanan lain yang tepat.</translation>
    </message>
    <message>
        <source>Missing {count}: {names}</source>
        <translation>Kurang {count}: {names}</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) still open</source>
        <translation>
            <numerusform>%n pertanyaan belum dijawab</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Tidak ada yang kurang.</translation>
    </message>
    <message>
        <source>Check the files</source>
        <translation>Periksa berkas</translation>
    </message>
    <message>
        <source>Switch to the right service</source>
        <translation>Ganti ke layanan yang tepat</translation>
    </message>
    <message>
        <source>Answer the questions</source>
        <translation>Jawab pertanyaan</translation>
    </message>
    <message>
        <source>Confirm as second officer</source>
        <translation>Setujui sebagai petugas kedua</translation>
    </message>
    <message>
        <source>Reply what is missing</source>
        <translation>Balas kekurangannya</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ambil berkas</translation>
    </message>
    <message>
        <source>Start in SIAK</source>
        <translation>Mulai proses di SIAK</translation>
    </message>
    <message>
        <source>Attach the result</source>
        <translation>Lampirkan hasil</translation>
    </message>
    <message>
        <source>Note card or entry</source>
        <translation>Catat kartu atau catatan</translation>
    </message>
    <message>
        <source>Mark as ready</source>
        <translation>Tandai siap kirim</translation>
    </message>
    <message>
        <source>Send the results</source>
        <translation>Kirim hasil</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Tandai selesai</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Buka kembali</translation>
    </message>
    <message>
        <source>Nothing left to do</source>
        <translation>Sudah selesai</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Or write another reason</source>
        <translation>Atau tulis alasan lain</translation>
    </message>
    <message>
        <source>Reason (may stay empty)</source>
        <translation>Alasan (boleh kosong)</translation>
    </message>
    <message>
        <source>Services that take this step</source>
        <translation>Layanan yang ikut langkah ini</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source> – to be confirmed</source>
        <translation> – perlu dipastikan</translation>
    </message>
</context>
<context>
    <name>SwitchesPage</name>
    <message>
        <source>Printed forms</source>
        <translation>Formulir cetak</translation>
    </message>
    <message>
        <source>as the sheet of the office says</source>
        <translation>menurut data kantor</translation>
    </message>
    <message>
        <source>Which printed forms does the office hand out?</source>
        <translation>Formulir cetak mana yang dipakai kantor?</translation>
    </message>
    <message>
        <source>no quota of its own</source>
        <translation>tanpa kuota sendiri</translation>
    </message>
    <message>
        <source>Requests a day on {number}</source>
        <translation>Permohonan sehari di {number}</translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>There is no chat and no file to take in.</source>
        <translation>Tidak ada chat atau berkas yang dapat diambil.</translation>
    </message>
    <message>
        <source>Reading the chat…</source>
        <translation>Membaca chat…</translation>
    </message>
    <message>
        <source>Choose the case first, then drop its files on it.</source>
        <translation>Pilih permohonannya dulu, lalu jatuhkan berkasnya di sana.</translation>
    </message>
    <message>
        <source>Log a request</source>
        <translation>Catat permohonan</translation>
    </message>
    <message>
        <source>WhatsApp chat (*.zip *.txt)</source>
        <translation>Chat WhatsApp (*.zip *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>Choose a chat export</source>
        <translation>Pilih hasil ekspor chat</translation>
    </message>
    <message>
        <source>The review was closed; what you typed was not saved.</source>
        <translation>Pencatatan ditutup; yang Anda ketik belum disimpan.</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) of this chat are not saved yet.</source>
        <translation>
            <numerusform>%n konsep dari chat ini belum disimpan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Buka lagi</translation>
    </message>
    <message>
        <source>Tidy Downloads…</source>
        <translation>Rapikan Unduhan…</translation>
    </message>
    <message numerus="yes">
        <source>No new request in this chat; %n message(s) were known already.</source>
        <translation>
            <numerusform>Tidak ada permohonan baru dalam chat ini; %n pesan sudah dikenal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TidyDialog</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… dan %n lagi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n file(s) that are in a case from Downloads to the trash?</source>
        <translation>
            <numerusform>Pindahkan %n berkas yang sudah ada di permohonan dari Unduhan ke tempat sampah?</numerusform>
        </translation>
    </message>
    <message>
        <source>The case keeps its own copies. Undo does not bring the originals back; they lie in the trash of this computer.</source>
        <translation>Permohonan menyimpan salinannya sendiri. Urungkan tidak mengembalikan aslinya; aslinya ada di tempat sampah komputer ini.</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Pindahkan ke tempat sampah</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Biarkan</translation>
    </message>
</context>
<context>
    <name>TidyingDone</name>
    <message numerus="yes">
        <source>%n file(s) moved to the trash.</source>
        <translation>
            <numerusform>%n berkas dipindahkan ke tempat sampah.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left where they are: {names}</source>
        <translation>Dibiarkan di tempatnya: {names}</translation>
    </message>
</context>
<context>
    <name>TimeDialog</name>
    <message>
        <source>Working days</source>
        <translation>Hari kerja</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Jam kerja</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Use this time</source>
        <translation>Pakai waktu ini</translation>
    </message>
    <message>
        <source>Back to the shipped time</source>
        <translation>Kembali ke waktu bawaan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>UndoList</name>
    <message>
        <source>The last change was taken back. Ctrl+Y does it again.</source>
        <translation>Perubahan terakhir diurungkan. Ctrl+Y mengerjakannya lagi.</translation>
    </message>
    <message>
        <source>The change was done again.</source>
        <translation>Perubahan dikerjakan lagi.</translation>
    </message>
</context>
<context>
    <name>UsePage</name>
    <message>
        <source>&amp;Work here with our own data</source>
        <translation>&amp;Dipakai sendiri, dengan data kantor</translation>
    </message>
    <message>
        <source>&amp;Try it with sample data</source>
        <translation>&amp;Dicoba dengan data contoh</translation>
    </message>
    <message>
        <source>The data lies locked on this computer. One person works here at a time; what is set up now is the office of this computer.</source>
        <translation>Data tersimpan terkunci di komputer ini dan dikerjakan satu orang pada satu waktu. Yang disiapkan sekarang adalah kantor di komputer ini.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Nama Anda</translation>
    </message>
    <message>
        <source>The journal notes who did what.</source>
        <translation>Jurnal mencatat siapa yang mengerjakan.</translation>
    </message>
    <message>
        <source>An office with four requests in a folder of its own. Everybody in it is invented, a coloured bar says so, and your own office can be set up afterwards.</source>
        <translation>Kantor dengan empat permohonan di folder tersendiri. Semua orangnya dikarang, sebuah pita berwarna menandainya, dan kantor Anda sendiri dapat disiapkan sesudahnya.</translation>
    </message>
    <message>
        <source>How will you use it?</source>
        <translation>Dipakai untuk apa?</translation>
    </message>
</context>
<context>
    <name>ViewerHead</name>
    <message>
        <source>Move both</source>
        <translation>Gerak bersama</translation>
    </message>
    <message>
        <source>Zoom and move both files together</source>
        <translation>Perbesar dan geser kedua berkas bersama-sama</translation>
    </message>
</context>
<context>
    <name>ViewerKeys</name>
    <message>
        <source>There is no second file to compare this one with.</source>
        <translation>Belum ada berkas kedua untuk dibandingkan.</translation>
    </message>
    <message>
        <source>no requirement</source>
        <translation>bukan syarat</translation>
    </message>
</context>
<context>
    <name>ViewerPanel</name>
    <message>
        <source>Viewer</source>
        <translation>Penampil</translation>
    </message>
    <message>
        <source>Space accept · X refuse · 1–9 requirement · R rotate · F fit · L loupe · D compare</source>
        <translation>Spasi sesuai · X tidak · 1–9 syarat · R putar · F pas · L pembesar · D bandingkan</translation>
    </message>
    <message>
        <source>Two files side by side</source>
        <translation>Dua berkas berdampingan</translation>
    </message>
    <message>
        <source>Choose a case to see its files.</source>
        <translation>Pilih permohonan untuk melihat berkasnya.</translation>
    </message>
    <message>
        <source>File {at}/{count}</source>
        <translation>Berkas {at}/{count}</translation>
    </message>
</context>
<context>
    <name>WeekForm</name>
    <message>
        <source>Monday</source>
        <translation>Senin</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Selasa</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Rabu</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Kamis</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Jumat</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Sabtu</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Minggu</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>tutup</translation>
    </message>
    <message>
        <source>“{text}” is not understood. Write hours like 07.30-12.00, 13.00-16.00.</source>
        <translation>“{text}” tidak dipahami. Tulis jam seperti 07.30-12.00, 13.00-16.00.</translation>
    </message>
    <message>
        <source>Hours must follow each other, and one day at least must be open.</source>
        <translation>Jam harus berurutan, dan paling sedikit satu hari harus buka.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Desk Dukcapil takes a request from WhatsApp, checks its papers with you, and brings the result back. Setting it up takes two minutes; everything can be changed later in the settings, and Enter goes on.</source>
        <translation>Desk Dukcapil menerima permohonan dari WhatsApp, memeriksa berkasnya bersama Anda, dan mengantar hasilnya kembali. Persiapannya dua menit; semua dapat diubah kemudian di Pengaturan, dan Enter melanjutkan.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Selamat datang</translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message>
        <source>Services</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Dasar hukum</translation>
    </message>
    <message>
        <source>Who may report</source>
        <translation>Yang boleh melapor</translation>
    </message>
    <message>
        <source>Reporting limit</source>
        <translation>Batas pelaporan</translation>
    </message>
    <message>
        <source>Service time</source>
        <translation>Waktu layanan</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Kehadiran</translation>
    </message>
    <message>
        <source>%n working day(s)</source>
        <translation>%n hari kerja</translation>
    </message>
    <message>
        <source>%n working hour(s)</source>
        <translation>%n jam kerja</translation>
    </message>
    <message>
        <source>agreed each time</source>
        <translation>disepakati setiap kali</translation>
    </message>
    <message>
        <source>none set by law</source>
        <translation>tidak ditentukan aturan</translation>
    </message>
    <message>
        <source>%n day(s)</source>
        <translation>%n hari</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>perlu dipastikan</translation>
    </message>
</context>
<context>
    <name>conversation</name>
    <message>
        <source>copied, not noted as sent</source>
        <translation>disalin, belum ditandai terkirim</translation>
    </message>
    <message>
        <source>written {time}, sent</source>
        <translation>ditulis {time}, terkirim</translation>
    </message>
    <message>
        <source>written {moment}, sent</source>
        <translation>ditulis {moment}, terkirim</translation>
    </message>
    <message>
        <source>Reply by {officer}</source>
        <translation>Balasan oleh {officer}</translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>held by me</source>
        <translation>dipegang saya</translation>
    </message>
    <message>
        <source>held by nobody</source>
        <translation>belum dipegang siapa pun</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>lewat batas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>You hold none of these. Ctrl+G takes the next case in line.</source>
        <translation>Tidak ada yang Anda pegang. Ctrl+G mengambil permohonan berikutnya dari antrean.</translation>
    </message>
    <message>
        <source>Each of these is held by somebody, or there are none.</source>
        <translation>Semuanya sudah dipegang petugas, atau memang tidak ada.</translation>
    </message>
    <message>
        <source>None of these is overdue: nothing has to be done here.</source>
        <translation>Tidak ada yang lewat batas; tidak perlu tindakan.</translation>
    </message>
    <message>
        <source>There is no such case now. F5 reads the list again.</source>
        <translation>Saat ini tidak ada permohonan seperti itu. F5 membaca ulang daftar.</translation>
    </message>
    <message>
        <source>All parts of a filter have to fit. Take one of them away.</source>
        <translation>Semua bagian saringan harus cocok. Lepaskan salah satunya.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Terbuka</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>area code not known</source>
        <translation>kode wilayah tidak dikenal</translation>
    </message>
    <message>
        <source>old area code</source>
        <translation>kode wilayah lama</translation>
    </message>
    <message>
        <source>the day in it does not exist</source>
        <translation>tanggal di dalamnya tidak ada</translation>
    </message>
    <message>
        <source>the month in it does not exist</source>
        <translation>bulan di dalamnya tidak ada</translation>
    </message>
    <message>
        <source>ends in 0000</source>
        <translation>berakhir 0000</translation>
    </message>
    <message>
        <source>differs from the birth date</source>
        <translation>berbeda dari tanggal lahir</translation>
    </message>
    <message>
        <source>differs from the sex</source>
        <translation>berbeda dari jenis kelamin</translation>
    </message>
    <message>
        <source>the name is empty</source>
        <translation>nama kosong</translation>
    </message>
    <message>
        <source>longer than 60 letters</source>
        <translation>lebih dari 60 huruf</translation>
    </message>
    <message>
        <source>digits in the name</source>
        <translation>ada angka</translation>
    </message>
    <message>
        <source>signs in the name</source>
        <translation>ada tanda baca</translation>
    </message>
    <message>
        <source>abbreviated</source>
        <translation>singkatan</translation>
    </message>
    <message>
        <source>a title</source>
        <translation>gelar</translation>
    </message>
    <message>
        <source>one word only</source>
        <translation>hanya satu kata</translation>
    </message>
</context>
</TS>
