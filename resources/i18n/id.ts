<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
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
        <source>Reading the signature…</source>
        <translation>Memeriksa TTE…</translation>
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
        <source>Case</source>
        <translation>Permohonan</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>TTE</translation>
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
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n halaman</numerusform>
        </translation>
    </message>
    <message>
        <source>why it is attached without an intact signature</source>
        <translation>mengapa dilampirkan tanpa TTE yang utuh</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>NIK {nik}</source>
        <translation>NIK {nik}</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Permohonan</translation>
    </message>
    <message>
        <source>Choose a case on the left, or drop a chat export here.</source>
        <translation>Pilih permohonan di sebelah kiri, atau jatuhkan berkas ekspor chat di sini.</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Pindahkan…</translation>
    </message>
    <message>
        <source>Services of this case</source>
        <translation>Layanan dalam permohonan ini</translation>
    </message>
    <message>
        <source>Messages of this case</source>
        <translation>Pesan dalam permohonan ini</translation>
    </message>
    <message>
        <source> · asked {count}×</source>
        <translation> · ditanyakan {count}×</translation>
    </message>
    <message>
        <source>{number} · came {moment} ({age})</source>
        <translation>{number} · masuk {moment} ({age})</translation>
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
    <message>
        <source>Checklist</source>
        <translation>Kelengkapan</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Pertanyaan</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Pesan</translation>
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
        <source>Make the shortage notice</source>
        <translation>Buat surat kekurangan</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ambil berkas</translation>
    </message>
    <message>
        <source>Mark as complete</source>
        <translation>Tandai lengkap</translation>
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
        <source>Export the results</source>
        <translation>Ekspor hasil</translation>
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
    <name>CasePeople</name>
    <message>
        <source>The NIK is shown and was copied. This is recorded.</source>
        <translation>NIK ditampilkan dan disalin. Hal ini tercatat di jurnal.</translation>
    </message>
    <message>
        <source>This case has no NIK yet.</source>
        <translation>Permohonan ini belum punya NIK.</translation>
    </message>
</context>
<context>
    <name>CaseSteps</name>
    <message>
        <source>The right service is in place; what was checked stays.</source>
        <translation>Layanan yang tepat sudah dipasang; hasil pemeriksaan tetap.</translation>
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
        <source>Nothing is left to do in this case.</source>
        <translation>Tidak ada lagi yang perlu dikerjakan pada permohonan ini.</translation>
    </message>
    <message>
        <source>From {status} this step is not possible.</source>
        <translation>Dari status {status} langkah ini tidak dapat dilakukan.</translation>
    </message>
    <message>
        <source>The file is not complete. Why is {service} started all the same?</source>
        <translation>Berkas belum lengkap. Mengapa {service} tetap diproses?</translation>
    </message>
    <message>
        <source>Start all the same</source>
        <translation>Tetap proses</translation>
    </message>
    <message>
        <source>Why does {service} go to “{status}”?</source>
        <translation>Mengapa {service} dipindahkan ke “{status}”?</translation>
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
        <source>{result} was attached.</source>
        <translation>{result} sudah dilampirkan.</translation>
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
        <source>Mark as sent</source>
        <translation>Tandai terkirim</translation>
    </message>
</context>
<context>
    <name>Checking</name>
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
        <source>{have} of {count} required</source>
        <translation>{have} dari {count} syarat wajib</translation>
    </message>
    <message>
        <source>use instead: {names}</source>
        <translation>pakai layanan: {names}</translation>
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
        <source>Send the res&amp;ults…</source>
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
    <name>CrashDesk</name>
    <message>
        <source>(the report could not be written)</source>
        <translation>(laporan tidak dapat ditulis)</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Your saved data is safe.</source>
        <translation>Program mengalami kesalahan. Data yang sudah tersimpan aman.</translation>
    </message>
    <message>
        <source>A report without personal numbers lies here; please give it to support:</source>
        <translation>Laporan tanpa nomor pribadi ada di sini; berikan kepada petugas dukungan:</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Salin laporan</translation>
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
        <source>Messages</source>
        <translation>Pesan</translation>
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
        <source>No files in this chat.</source>
        <translation>Tidak ada berkas dalam konsep ini.</translation>
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
    <name>HelpDialog</name>
    <message>
        <source>Pages of help</source>
        <translation>Halaman bantuan</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Bantuan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>IntakeDialog</name>
    <message>
        <source>New cases</source>
        <translation>Catat permohonan</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Konsep</translation>
    </message>
    <message>
        <source>WhatsApp number of the office</source>
        <translation>Nomor WA layanan</translation>
    </message>
    <message>
        <source>Came to</source>
        <translation>Masuk ke</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Konsep</translation>
    </message>
    <message>
        <source>Save, next</source>
        <translation>Simpan &amp;&amp; berikutnya</translation>
    </message>
    <message>
        <source>Set aside for good</source>
        <translation>Tolak konsep</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
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
        <source>Choose the service and fill in the name to save.</source>
        <translation>Pilih layanan dan isi nama untuk menyimpan.</translation>
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
    <message numerus="yes">
        <source>Saved as {number}, %n file(s).</source>
        <translation>
            <numerusform>Tersimpan sebagai {number}, %n berkas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken: {names}</source>
        <translation>Tidak diambil: {names}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening the office&apos;s data…</source>
        <translation>Membuka data kantor…</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Alat</translation>
    </message>
    <message>
        <source>Attach result</source>
        <translation>Lampirkan hasil</translation>
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
    <message>
        <source>The office&apos;s data is not open.</source>
        <translation>Data kantor belum terbuka.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Data folder: {folder}
Licence: MIT. Icons: Bootstrap Icons (MIT).</source>
        <translation>Folder data: {folder}
Lisensi: MIT. Ikon: Bootstrap Icons (MIT).</translation>
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
    <name>NikField</name>
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
    <name>NoKkField</name>
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
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Tutup pesan ini</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>The last change was taken back.</source>
        <translation>Perubahan terakhir sudah diurungkan.</translation>
    </message>
    <message>
        <source>{open} open · {all} in all</source>
        <translation>{open} terbuka · {all} seluruhnya</translation>
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
        <source>No results and no papers yet. Ctrl+H attaches a result, Ctrl+P makes a paper.</source>
        <translation>Belum ada hasil dan surat. Ctrl+H melampirkan hasil, Ctrl+P membuat surat.</translation>
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
        <source>Waits</source>
        <translation>Umur</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Batas</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>Antrean</translation>
    </message>
    <message>
        <source>Search name, NIK or number (Ctrl+F)</source>
        <translation>Cari nama, NIK, atau nomor (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Terbuka</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Permohonan</translation>
    </message>
    <message>
        <source>New cases from a chat…</source>
        <translation>Catat dari chat…</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>Tampilkan semua permohonan</translation>
    </message>
    <message>
        <source>No case fits this search.</source>
        <translation>Tidak ada permohonan yang cocok.</translation>
    </message>
    <message>
        <source>The queue is empty. Drop a WhatsApp chat export here to begin.</source>
        <translation>Antrean kosong. Jatuhkan hasil ekspor chat WhatsApp di sini untuk memulai.</translation>
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
        <source>Close</source>
        <translation>Tutup</translation>
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
        <translation>Pilih permohonannya dulu, lalu jatuhkan berkasnya di situ.</translation>
    </message>
    <message numerus="yes">
        <source>Taking %n file(s)…</source>
        <translation>
            <numerusform>Mengambil %n berkas…</numerusform>
        </translation>
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
        <source>Photos and PDF (*.jpg *.jpeg *.png *.webp *.heic *.pdf)</source>
        <translation>Foto dan PDF (*.jpg *.jpeg *.png *.webp *.heic *.pdf)</translation>
    </message>
    <message>
        <source>Choose photos or PDFs for this case</source>
        <translation>Pilih foto atau PDF untuk permohonan ini</translation>
    </message>
    <message numerus="yes">
        <source>No new request in this chat; %n message(s) were known already.</source>
        <translation>
            <numerusform>Tidak ada permohonan baru dalam chat ini; %n pesan sudah dikenal.</numerusform>
        </translation>
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
    <name>ViewerPanel</name>
    <message>
        <source>Viewer</source>
        <translation>Penampil</translation>
    </message>
    <message>
        <source>Space accept · X refuse · 1–9 requirement · R rotate · F fit</source>
        <translation>Spasi sesuai · X tidak sesuai · 1–9 syarat · R putar · F pas</translation>
    </message>
    <message>
        <source>Choose a case to see its files.</source>
        <translation>Pilih permohonan untuk melihat berkasnya.</translation>
    </message>
    <message>
        <source>This case has no files yet.</source>
        <translation>Permohonan ini belum punya berkas.</translation>
    </message>
    <message>
        <source>Opening the file…</source>
        <translation>Membuka berkas…</translation>
    </message>
    <message>
        <source>File {at}/{count}</source>
        <translation>Berkas {at}/{count}</translation>
    </message>
    <message>
        <source>page {at}/{count}</source>
        <translation>hal. {at}/{count}</translation>
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
