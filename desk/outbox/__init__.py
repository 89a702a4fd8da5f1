"""What leaves the office: folders, texts and sheets that people carry on."""
