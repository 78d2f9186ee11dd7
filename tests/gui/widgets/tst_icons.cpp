// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

using namespace readyroom::ui;

namespace {

constexpr int side = 32;

QImage imageOf(IconName name, QIcon::Mode mode = QIcon::Normal)
{
    return Icons::of(name).pixmap(QSize(side, side), mode).toImage().convertToFormat(QImage::Format_ARGB32);
}

int inked(const QImage& image)
{
    int pixels = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            pixels += image.pixelColor(x, y).alpha() > 128;
    }
    return pixels;
}

/// The colour of what is fully inked.
QColor colorOf(const QImage& image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() == 255)
                return image.pixelColor(x, y);
        }
    }
    return {};
}

} // namespace

class IconsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void drawingsKeepTheStyle();
    void everyNameHasADrawingOfItsOwn();
    void iconsFollowTheTheme();
    void disabledIconsAreQuiet();
    void theApplicationIconHasEverySize();
};

void IconsTest::init()
{
    Theme::apply(*qApp, Theme::Choice::Light);
}

void IconsTest::drawingsKeepTheStyle()
{
    const QDir folder(QStringLiteral(":/icons"));
    const QStringList files = folder.entryList();
    QCOMPARE(files.size(), static_cast<int>(IconName::Person) + 2);
    for (const QString& name : files) {
        if (name == QLatin1String("readyroom.svg"))
            continue;
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        static const QRegularExpression style(
            QStringLiteral("^<svg [^>]*viewBox=\"0 0 16 16\" fill=\"none\" stroke=\"currentColor\" "
                           "stroke-width=\"1.5\"[^>]*><path d=\"[^\"]+\"/></svg>\\s*$"));
        QVERIFY2(style.match(QString::fromUtf8(file.readAll())).hasMatch(), qPrintable(name));
    }
}

void IconsTest::everyNameHasADrawingOfItsOwn()
{
    std::vector<QImage> seen;
    for (int name = 0; name <= static_cast<int>(IconName::Person); ++name) {
        const QImage image = imageOf(static_cast<IconName>(name));
        QCOMPARE(image.size(), QSize(side, side));
        QVERIFY2(inked(image) > 40, qPrintable(QString::number(name)));
        QVERIFY2(std::find(seen.cbegin(), seen.cend(), image) == seen.cend(), qPrintable(QString::number(name)));
        seen.push_back(image);
    }
}

void IconsTest::iconsFollowTheTheme()
{
    const QIcon icon = Icons::of(IconName::Tick);
    const auto color = [&icon] {
        return colorOf(icon.pixmap(QSize(side, side)).toImage().convertToFormat(QImage::Format_ARGB32));
    };
    QCOMPARE(color(), Theme::light().color(Token::Text));
    Theme::apply(*qApp, Theme::Choice::Dark);
    QCOMPARE(color(), Theme::dark().color(Token::Text));
    Theme::apply(*qApp, Theme::Choice::HighContrastDark);
    QCOMPARE(color(), Theme::of(Scheme::HighContrastDark).color(Token::Text));
}

void IconsTest::disabledIconsAreQuiet()
{
    const int normal = colorOf(imageOf(IconName::Undo)).lightness();
    const int disabled = colorOf(imageOf(IconName::Undo, QIcon::Disabled)).lightness();
    QVERIFY(disabled > normal + 50);
    QVERIFY(disabled < Theme::light().color(Token::Surface).lightness() - 50);
}

void IconsTest::theApplicationIconHasEverySize()
{
    const QIcon icon = Icons::application();
    for (const int size : {16, 32, 48, 256}) {
        QVERIFY(icon.availableSizes().contains(QSize(size, size)));
        const QImage image = icon.pixmap(size, size).toImage().convertToFormat(QImage::Format_ARGB32);
        // Its own ground and its sign stay apart however small, and the corners are free.
        QVERIFY(inked(image) > size * size * 3 / 4);
        QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
        int white = 0;
        for (int y = 0; y < size; ++y) {
            for (int x = 0; x < size; ++x)
                white += image.pixelColor(x, y).lightness() > 220;
        }
        QVERIFY2(white > size * size / 12, qPrintable(QString::number(size)));
    }
}

QTEST_MAIN(IconsTest)
#include "tst_icons.moc"
