"""Folders of pictures, as labelled uint8 images.

`scan.scan_folder` looks through a folder and makes a `report.FolderReport`; `recommend.recommend_recipe`
finds a recipe for it; `manifest.DataManifest` fixes what a run trains on; `cache.PictureStore` is what the
trainer reads; `preview.preview` shows one picture as D will see it. Each is imported from its module, so that
a window that needs only one of them does not load all.
"""
