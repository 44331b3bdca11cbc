"""The face image of DG2, or a bust without features where there is none, or not all of it yet."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, UnidentifiedImageError
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from counter.emrtd.card_record import Portrait
from ui.i18n.reword import say
from ui.i18n.words import tr
from ui.theme.theme import theme

_LARGEST_SIDE = 4096
_LARGEST_FILE = 4 * 1024 * 1024


def decode_portrait(portrait: Portrait, width: int, height: int) -> QImage | None:
    """The picture scaled to cover ``width`` x ``height`` pixels, or None where it cannot be shown.

    DG2 carries JPEG or JPEG 2000 (39794-5); Qt knows only the first, Pillow both. Bytes come from a
    card: size and file length are bounded before anything is decoded.
    """
    if len(portrait.data) > _LARGEST_FILE:
        return None
    try:
        with Image.open(BytesIO(portrait.data), formats=("JPEG", "JPEG2000")) as picture:
            if max(picture.size) > _LARGEST_SIDE:
                return None
            picture.draft("RGB", (width * 2, height * 2))
            rgb = picture.convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        return None
    data = rgb.tobytes()
    image = QImage(data, rgb.width, rgb.height, rgb.width * 3, QImage.Format.Format_RGB888).copy()
    return image.scaled(
        width, height, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )


class PortraitView(QWidget):
    """``arrived``: the part of the picture that is here, 0 to 1; ``image`` shown once it is whole."""

    def __init__(self, width: int = 72, height: int = 96) -> None:
        super().__init__()
        self._arrived = -1.0  # nothing was shown yet
        self._image: QImage | None = None
        self.setFixedSize(width, height)
        self.show_image(None, 0.0)

    def show_image(self, image: QImage | None, arrived: float) -> None:
        arrived = min(max(arrived, 0.0), 1.0)
        if image is self._image and arrived == self._arrived:
            return
        self._image, self._arrived = image, arrived
        whole, begun = arrived >= 1, arrived > 0
        name = (
            tr("Ảnh chân dung") if whole else tr("Ảnh chân dung, đang tải") if begun else tr("Ảnh chân dung, chưa có")
        )
        say(self, QWidget.setAccessibleName, name)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        w, h = self.width(), self.height()
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(0.5, 0.5, w - 1, h - 1), 4, 4)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), theme().color("sunken"))
        if self._image is not None and self._arrived >= 1:
            self._picture(painter, self._image)
        else:
            self._bust(painter, theme().color("line"))
            if self._arrived:
                self._arriving(painter)
        painter.setClipping(False)
        painter.setPen(QPen(theme().color("edge" if self._arrived >= 1 else "line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)

    def _picture(self, painter: QPainter, image: QImage) -> None:
        """Cover the box, keep the proportions, cut what is over evenly."""
        scale = max(self.width() / image.width(), self.height() / image.height())
        w, h = image.width() * scale, image.height() * scale
        painter.drawImage(QRectF((self.width() - w) / 2, (self.height() - h) / 2, w, h), image)

    def _arriving(self, painter: QPainter) -> None:
        w, h = self.width(), self.height()
        painter.save()
        painter.setClipRect(QRectF(0, 0, w, h * self._arrived), Qt.ClipOperation.IntersectClip)
        ground = QLinearGradient(0, 0, 0, h)
        ground.setColorAt(0, theme().color("face_top"))
        ground.setColorAt(1, theme().color("face_bottom"))
        painter.fillRect(self.rect(), ground)
        self._bust(painter, theme().color("face"))
        painter.restore()
        if self._arrived < 1:
            painter.fillRect(QRectF(0, h * self._arrived - 1, w, 2), theme().color("gold"))

    def _bust(self, painter: QPainter, color: QColor) -> None:
        w, h = self.width(), self.height()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QRectF(w * 0.3, h * 0.2, w * 0.4, h * 0.37))
        body = QPainterPath()
        body.moveTo(w * 0.08, h)
        body.cubicTo(w * 0.1, h * 0.68, w * 0.3, h * 0.62, w * 0.5, h * 0.62)
        body.cubicTo(w * 0.7, h * 0.62, w * 0.9, h * 0.68, w * 0.92, h)
        body.closeSubpath()
        painter.drawPath(body)
