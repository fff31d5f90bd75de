"""What ExifTool may name in a cleaned file: how its picture is coded, and nothing else.

Each tag is here for one of three reasons: without it the pixels are not decoded (sizes, depths, strips, tables), the
format demands that it stands there (JFIF's density, a profile's version and class), or it says which colours the
numbers mean (the matrix and curves of a profile, gamma, the colour behind what is transparent). Of fields that a
format demands and that could tell somebody's camera, screen, program or day, only the value that says nothing is
allowed. Whatever is not in the list is a leak, also tags that no one has heard of. The formats that Pli never writes
are here in fairness to the peers.
"""

_FILE = {
    "FileType", "FileTypeExtension", "MIMEType", "ImageWidth", "ImageHeight", "EncodingProcess", "BitsPerSample",
    "ColorComponents", "YCbCrSubSampling", "ExifByteOrder",
}  # fmt: skip
_TIFF = {  # what a decoder of TIFF 6.0 asks for
    "ImageWidth", "ImageHeight", "BitsPerSample", "Compression", "PhotometricInterpretation", "StripOffsets",
    "SamplesPerPixel", "RowsPerStrip", "StripByteCounts", "PlanarConfiguration", "FillOrder", "ExtraSamples",
    "Predictor", "SubfileType", "TileWidth", "TileLength", "TileOffsets", "TileByteCounts", "ColorMap",
    "SampleFormat", "T4Options", "T6Options", "JPEGTables", "YCbCrSubSampling", "YCbCrPositioning",
    "ReferenceBlackWhite",
}  # fmt: skip
_TIFF_DEMANDS = {
    "XResolution",
    "YResolution",
    "ResolutionUnit",
}  # of every baseline file (TIFF 6.0, sections 3 to 6)
_BMP = {  # the header, all of it numbers
    "BMPVersion", "Planes", "BitDepth", "Compression", "ImageLength", "NumColors", "NumImportantColors",
    "PixelsPerMeterX", "PixelsPerMeterY", "RedMask", "GreenMask", "BlueMask", "AlphaMask", "ColorSpace",
    "RenderingIntent",
}  # fmt: skip
_PNG = {
    "ImageWidth", "ImageHeight", "BitDepth", "ColorType", "Compression", "Filter", "Interlace", "Palette",
    "Transparency", "BackgroundColor", "Gamma", "SRGBRendering", "WhitePointX", "WhitePointY", "RedX", "RedY",
    "GreenX", "GreenY", "BlueX", "BlueY",
}  # fmt: skip
_HEIF = {  # the boxes that describe the coded item, and its codec's set-up
    "MajorBrand", "MinorVersion", "CompatibleBrands", "HandlerType", "ImageSpatialExtent", "ImagePixelDepth",
    "MediaData", "MediaDataSize", "MediaDataOffset", "Rotation", "Mirroring", "ColorProfiles", "ColorPrimaries",
    "TransferCharacteristics", "MatrixCoefficients", "VideoFullRangeFlag", "ChromaFormat", "BitDepthLuma",
    "BitDepthChroma", "HEVCConfigurationVersion", "GeneralProfileSpace", "GeneralTierFlag", "GeneralProfileIDC",
    "GenProfileCompatibilityFlags", "ConstraintIndicatorFlags", "GeneralLevelIDC", "MinSpatialSegmentationIDC",
    "ParallelismType", "AverageFrameRate", "ConstantFrameRate", "NumTemporalLayers", "TemporalIDNested",
    "AV1ConfigurationVersion", "SeqProfile", "SeqTier0", "SeqLevelIdx0", "ChromaSamplePosition",
    "InitialDelaySamples",
}  # fmt: skip
_PROFILE = {
    "RedMatrixColumn", "GreenMatrixColumn", "BlueMatrixColumn", "RedTRC", "GreenTRC", "BlueTRC", "GrayTRC",
    "MediaWhitePoint", "ChromaticAdaptation", "ColorPrimaries", "TransferCharacteristics", "MatrixCoefficients",
    "VideoFullRangeFlag", "ICC_Profile_Cicp",
}  # fmt: skip
_PROFILE_HEADER = {
    "ProfileVersion", "ProfileClass", "ColorSpaceData", "ProfileConnectionSpace", "ProfileFileSignature", "CMMFlags",
    "DeviceAttributes", "RenderingIntent", "ConnectionSpaceIlluminant",
}  # fmt: skip
_ALLOWED = {
    "ExifTool": {"ExifToolVersion"},
    "File": _FILE | _BMP,
    "Composite": {"ImageSize", "Megapixels"},
    "JFIF": {"JFIFVersion", "ResolutionUnit", "XResolution", "YResolution"},
    "Adobe": {"DCTEncodeVersion", "APP14Flags0", "APP14Flags1", "ColorTransform"},
    "IFD0": {"Orientation"} | _TIFF | _TIFF_DEMANDS,
    "PNG": _PNG,
    "GIF": {
        "GIFVersion", "ImageWidth", "ImageHeight", "HasColorMap", "ColorResolutionDepth", "BitsPerPixel",
        "BackgroundColor",
    },
    "RIFF": {
        "ImageWidth", "ImageHeight", "VP8Version", "HorizontalScale", "VerticalScale", "AlphaPreprocessing",
        "AlphaFiltering", "AlphaCompression", "AlphaIsUsed",
    },
    "QuickTime": _HEIF,
    "Meta": {"PrimaryItemReference"},
    "ICC-header": _PROFILE_HEADER,
    "ICC_Profile": _PROFILE,
}  # fmt: skip
_NOTHING_SAID: dict[str, tuple[object, ...]] = {
    "ICC-header:ProfileCMMType": ("",),
    "ICC-header:ProfileDateTime": ("2000:01:01 00:00:00", "0000:00:00 00:00:00"),
    "ICC-header:PrimaryPlatform": ("Unknown ()",),
    "ICC-header:DeviceManufacturer": ("",),
    "ICC-header:DeviceModel": ("",),
    "ICC-header:ProfileCreator": ("",),
    "ICC-header:ProfileID": (0,),
    "ICC_Profile:ProfileDescription": ("RGB",),
    "ICC_Profile:ProfileCopyright": ("RGB",),
    "PNG:ProfileName": ("ICC", "ICC Profile"),
    "RIFF:WebP_Flags": ("(none)", "Alpha"),
}
"""Fields that must be there, and the values by which they tell nothing."""
_UNNAMED = ("QuickTime_HEVCConfig_", "QuickTime_ColorRep_", "BMP_0x")
"""ExifTool's names for the bytes of a codec's set-up and of BMP's header that it does not know, one each."""
_OF_THE_DISK = ("SourceFile", "System:")
"""The file that the bench itself wrote to show ExifTool."""


def is_structure(tag: str, value: object) -> bool:
    """Whether what ExifTool tells, as ``group:name``, is how the picture is coded."""
    if tag.startswith(_OF_THE_DISK) or value in _NOTHING_SAID.get(tag, ()):
        return True
    group, _, name = tag.partition(":")
    return name.startswith(_UNNAMED) or name in _ALLOWED.get(group, ())
