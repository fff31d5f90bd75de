import ctypes

from pypdfium2 import PdfAttachment, PdfDocument

FPDF_ERR_PASSWORD: int
FPDF_ERR_SECURITY: int

def FPDFDoc_GetJavaScriptActionCount(document: PdfDocument) -> int: ...
def FPDFAttachment_GetFile(
    attachment: PdfAttachment, buffer: None, buflen: int, out_buflen: ctypes.c_ulong
) -> bool: ...
