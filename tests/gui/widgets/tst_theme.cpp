// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QApplication>
#include <QPainter>
#include <QTest>

#include "ui/widgets/StateMark.h"
#include "ui/widgets/Theme.h"

using namespace readyroom::ui;

namespace {

/// Relative luminance and contrast as WCAG 2 defines them.
double luminance(const QColor& color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

QImage imageOf(Mark mark, const Theme& theme)
{
    QImage image(28, 28, QImage::Format_ARGB32);
    image.fill(theme.color(Token::Surface));
    QPainter painter(&image);
    paintMark(painter, image.rect(), mark, theme);
    return image;
}

} // namespace

class ThemeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsCanBeRead_data();
    void textsCanBeRead();
    void theThemeIsFoundFromItsPalette();
    void marksDifferWithoutColour();
    void prioritiesDifferWithoutColour();
    void applySetsPaletteAndFont();
};

void ThemeTest::textsCanBeRead_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("text");
    QTest::addColumn<int>("background");
    for (const bool dark : {false, true}) {
        const auto add = [dark](const char* name, Token text, Token background) {
            QTest::addRow("%s %s", dark ? "dark" : "light", name)
                << dark << static_cast<int>(text) << static_cast<int>(background);
        };
        for (const auto& [token, name] :
             {std::pair(Token::Ok, "ok"), std::pair(Token::Warn, "warn"), std::pair(Token::Bad, "bad"),
              std::pair(Token::Unknown, "unknown"), std::pair(Token::Info, "info"), std::pair(Token::Accent, "accent"),
              std::pair(Token::Text, "text"), std::pair(Token::Secondary, "secondary")}) {
            add(qPrintable(QString::fromLatin1(name) + QStringLiteral(" on surface")), token, Token::Surface);
            add(qPrintable(QString::fromLatin1(name) + QStringLiteral(" on raised")), token, Token::Raised);
        }
        add("text on selection", Token::Text, Token::Selection);
        add("secondary on selection", Token::Secondary, Token::Selection);
        add("on accent", Token::OnAccent, Token::Accent);
    }
}

void ThemeTest::textsCanBeRead()
{
    QFETCH(const bool, dark);
    QFETCH(const int, text);
    QFETCH(const int, background);
    const Theme& theme = dark ? Theme::dark() : Theme::light();
    const double ratio = contrast(theme.color(static_cast<Token>(text)), theme.color(static_cast<Token>(background)));
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void ThemeTest::theThemeIsFoundFromItsPalette()
{
    QVERIFY(Theme::of(Theme::dark().palette()).isDark());
    QVERIFY(!Theme::of(Theme::light().palette()).isDark());
}

void ThemeTest::marksDifferWithoutColour()
{
    // Drawn in one grey, no two marks may look the same.
    const std::vector<Mark> marks{Mark::Open, Mark::Ok, Mark::Warn, Mark::Bad, Mark::Unknown, Mark::Info};
    for (const Theme* theme : {&Theme::light(), &Theme::dark()}) {
        for (size_t a = 0; a < marks.size(); ++a) {
            for (size_t b = a + 1; b < marks.size(); ++b) {
                const QImage first =
                    imageOf(marks[a], *theme).convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
                const QImage second =
                    imageOf(marks[b], *theme).convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
                int different = 0;
                for (int y = 0; y < first.height(); ++y) {
                    for (int x = 0; x < first.width(); ++x)
                        different += first.pixelIndex(x, y) != second.pixelIndex(x, y);
                }
                QVERIFY2(different > 40, qPrintable(QStringLiteral("%1 %2: %3").arg(a).arg(b).arg(different)));
            }
        }
    }
}

void ThemeTest::prioritiesDifferWithoutColour()
{
    const auto inked = [](PriorityMark mark) {
        QImage image(16, 16, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintPriority(painter, image.rect(), mark, Theme::light());
        int pixels = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                pixels += image.pixelColor(x, y) != QColor(Qt::white) &&
                          image.pixelColor(x, y) != Theme::light().color(Token::Line);
        }
        return pixels;
    };
    QVERIFY(inked(PriorityMark::Critical) > inked(PriorityMark::High));
    QVERIFY(inked(PriorityMark::High) > inked(PriorityMark::Medium));
    QVERIFY(inked(PriorityMark::Medium) > inked(PriorityMark::Low));
    QVERIFY(inked(PriorityMark::Low) > 0);
}

void ThemeTest::applySetsPaletteAndFont()
{
    const auto isDark = [](Theme::Choice choice) {
        Theme::apply(*qApp, choice);
        const QWidget widget;
        return widget.font().pixelSize() == Theme::pixels(TextSize::Body) && Theme::of(&widget).isDark();
    };
    QVERIFY(isDark(Theme::Choice::Dark));
    QVERIFY(!isDark(Theme::Choice::Light));
    QVERIFY(isDark(Theme::Choice::Dark));
    // The offscreen desktop is light.
    QVERIFY(!isDark(Theme::Choice::System));
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
