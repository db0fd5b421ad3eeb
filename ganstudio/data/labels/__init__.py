"""What is known about the pictures beside their pixels: from sub-folders, label files and a person's hand.

`reading.read_labels` reads the labels of a scanned folder, `files.label_files` says which files there are to
read them from, `remarks.remarks` what is odd about them; `corrections` keeps what a person put right.
"""
