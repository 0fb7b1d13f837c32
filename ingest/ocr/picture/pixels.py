"""Names for arrays of pixels; rows first, as numpy and OpenCV have them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
"""H×W×3, red, green, blue."""

Grey = NDArray[np.uint8]
"""H×W, 0 black to 255 white."""

Mask = NDArray[np.uint8]
"""H×W, 255 where there is ink, else 0."""

Flags = NDArray[np.bool_]
Floats = NDArray[np.float32]
