"""Folders of pictures, as labelled uint8 images."""

from ganstudio.data.cache import PictureStore, cache_size, clear_cache
from ganstudio.data.cache_folder import cache_folder
from ganstudio.data.decode import decode_picture
from ganstudio.data.manifest import DataChanges, DataManifest
from ganstudio.data.opening import PictureProblem
from ganstudio.data.report import FolderReport, LeftOut, Picture
from ganstudio.data.scan import scan_folder
from ganstudio.data.settings import PictureSettings

__all__ = [
    "DataChanges",
    "DataManifest",
    "FolderReport",
    "LeftOut",
    "Picture",
    "PictureProblem",
    "PictureSettings",
    "PictureStore",
    "cache_folder",
    "cache_size",
    "clear_cache",
    "decode_picture",
    "scan_folder",
]
