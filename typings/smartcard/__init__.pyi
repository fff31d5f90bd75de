# pyscard is untyped; Pli uses ``smartcard.scard`` alone.
