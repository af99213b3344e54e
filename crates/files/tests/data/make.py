"""Makes the files beside it: Pillow 13 and pikepdf 10, which write what cameras and programs of offices write."""

import io
import sys
from PIL import Image, PngImagePlugin
import pikepdf

picture = Image.new("RGB", (48, 32))
for x in range(48):
    for y in range(32):
        picture.putpixel((x, y), (x * 5, y * 7, (x * y) % 256))


def exif(orientation=6):
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010F] = "Kamerahersteller"
    data[0x0110] = "Modell 7"
    data[0x0132] = "2026:05:04 10:11:12"
    gps = data.get_ifd(0x8825)
    gps[1], gps[2] = "N", (50.0, 58.0, 44.0)
    gps[3], gps[4] = "E", (11.0, 1.0, 45.0)
    data._ifds[0x8825] = gps
    data[0x8825] = gps
    return data


XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="50,58.7N" exif:GPSLongitude="11,1.7E"/></rdf:RDF></x:xmpmeta>'

picture.save("plain.jpg", quality=85)
picture.save("photo.jpg", quality=85, exif=exif(), xmp=XMP, comment=b"aufgenommen in Erfurt")
picture.save("progressive.jpg", quality=85, progressive=True, exif=exif(3))
picture.convert("CMYK").save("cmyk.jpg", quality=85)
picture.save("plain.png")
info = PngImagePlugin.PngInfo()
info.add_text("Comment", "aufgenommen in Erfurt")
info.add_itxt("XML:com.adobe.xmp", XMP.decode())
picture.save("photo.png", exif=exif(), pnginfo=info)

for name, options in {
    "plain.pdf": {},
    "objects.pdf": {"object_stream_mode": pikepdf.ObjectStreamMode.generate},
    "linear.pdf": {"linearize": True},
    "locked-rc4.pdf": {"encryption": pikepdf.Encryption(owner="o", user="u", R=3, aes=False, metadata=False)},
    "locked-aes.pdf": {"encryption": pikepdf.Encryption(owner="o", user="u", R=6)},
    "locked-objects.pdf": {
        "encryption": pikepdf.Encryption(owner="o", user="u", R=6),
        "object_stream_mode": pikepdf.ObjectStreamMode.generate,
    },
}.items():
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(595, 842))
    pdf.docinfo["/Title"] = "Bescheinigung"
    pdf.pages[0].Contents = pdf.make_stream(b"BT /F1 12 Tf 72 720 Td (Bescheinigung) Tj ET\n" * 20)
    pdf.save(name, **options)
sys.exit(0)
