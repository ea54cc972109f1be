"""What runs say."""

from qgis.core import QgsProcessingFeedback


class Log(QgsProcessingFeedback):
    """Keeps what a run says."""

    def __init__(self):
        super().__init__(False)
        self.lines = []

    @property
    def text(self):
        return "\n".join(self.lines)

    def pushInfo(self, text):
        self.lines.append(text)

    def pushWarning(self, text):
        self.lines.append(text)

    def reportError(self, text, fatalError=False):
        self.lines.append(text)

    def says(self, *words):
        """Return whether one line has all these words, in whatever case."""
        return any(all(word.lower() in line.lower() for word in words) for line in self.lines)
