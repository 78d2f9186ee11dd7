// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTest>

#include "ui/widgets/StateMark.h"
#include "ui/widgets/Theme.h"

using namespace readyroom::ui;

namespace {

constexpr std::array schemes{
    std::pair(Scheme::Light, "light"),
    std::pair(Scheme::Dark, "dark"),
    std::pair(Scheme::HighContrastLight, "high contrast light"),
    std::pair(Scheme::HighContrastDark, "high contrast dark"),
};

/// Linear red, green and blue of sRGB.
std::array<double, 3> linear(const QColor& color)
{
    const auto of = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return {of(color.redF()), of(color.greenF()), of(color.blueF())};
}

/// Relative luminance and contrast as WCAG 2 defines them.
double luminance(const QColor& color)
{
    const auto [red, green, blue] = linear(color);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

double contrast(const QColor& a, const QColor& b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

enum class Eye {
    Full,
    Protan,
    Deutan,
};

using Lab = std::array<double, 3>;

/// How a colour looks to an eye, in CIE L*a*b* (D65). The matrices are those of Machado, Oliveira and Fernandes, "A
/// Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), at severity 1; they work on linear
/// sRGB.
Lab seenBy(const QColor& color, Eye eye)
{
    using Matrix = std::array<std::array<double, 3>, 3>;
    static constexpr std::array<Matrix, 3> matrices{{
        {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
        {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
        {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
    }};
    const std::array<double, 3> given = linear(color);
    std::array<double, 3> seen{};
    for (size_t row = 0; row < 3; ++row) {
        const std::array<double, 3>& factors = matrices[static_cast<size_t>(eye)][row];
        seen[row] = std::clamp(factors[0] * given[0] + factors[1] * given[1] + factors[2] * given[2], 0.0, 1.0);
    }
    const auto curve = [](double share) {
        constexpr double knee = 216.0 / 24389.0;
        return share > knee ? std::cbrt(share) : (24389.0 / 27.0 * share + 16) / 116;
    };
    const auto [red, green, blue] = seen;
    const double x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
    const double y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    const double z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
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
    void coloursAreTold_data();
    void coloursAreTold();
    void seriesDifferForEveryEye_data();
    void seriesDifferForEveryEye();
    void theThemeIsFoundFromItsPalette();
    void marksDifferWithoutColour();
    void prioritiesDifferWithoutColour();
    void applySetsPaletteAndFont();
    void textScaleReachesWhatIsShown();
};

void ThemeTest::coloursAreTold_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("back");
    QTest::addColumn<double>("least");
    for (const auto& [scheme, name] : schemes) {
        const Theme& theme = Theme::of(scheme);
        const bool high = scheme == Scheme::HighContrastLight || scheme == Scheme::HighContrastDark;
        const double text = high ? 7 : 4.5;
        constexpr double shape = 3;
        const auto add = [&, prefix = name](const QString& what, const QColor& front, Token back, double least) {
            QTest::addRow("%s %s on %d", prefix, qPrintable(what), static_cast<int>(back))
                << front << theme.color(back) << least;
        };
        for (const Token token : {Token::Ok, Token::Warn, Token::Bad, Token::Unknown, Token::Info, Token::Accent,
                                  Token::Text, Token::Secondary}) {
            const QString what = QStringLiteral("token %1").arg(static_cast<int>(token));
            add(what, theme.color(token), Token::Surface, text);
            add(what, theme.color(token), Token::Raised, text);
            // A selected row has its words in Text; the others are shapes and rings there.
            const bool isText = token == Token::Text || token == Token::Secondary;
            add(what, theme.color(token), Token::Selection, isText ? text : shape);
        }
        add(QStringLiteral("on accent"), theme.color(Token::OnAccent), Token::Accent, text);
        if (high) {
            add(QStringLiteral("line"), theme.color(Token::Line), Token::Surface, shape);
            add(QStringLiteral("line"), theme.color(Token::Line), Token::Raised, shape);
        }
        for (int series = 0; series < static_cast<int>(seriesColors.size()); ++series) {
            const QString what = QStringLiteral("series %1").arg(series);
            add(what, theme.seriesColor(series), Token::Surface, high ? 4.5 : shape);
            add(what, theme.seriesColor(series), Token::Raised, high ? 4.5 : shape);
        }
    }
}

void ThemeTest::coloursAreTold()
{
    QFETCH(const QColor, front);
    QFETCH(const QColor, back);
    QFETCH(const double, least);
    const double ratio = contrast(front, back);
    QVERIFY2(ratio >= least, qPrintable(QString::number(ratio)));
}

void ThemeTest::seriesDifferForEveryEye_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<int>("eye");
    for (const auto& [scheme, name] : schemes) {
        for (const auto& [eye, what] :
             {std::pair(Eye::Full, "full"), std::pair(Eye::Protan, "protan"), std::pair(Eye::Deutan, "deutan")})
            QTest::addRow("%s %s", name, what) << static_cast<int>(scheme) << static_cast<int>(eye);
    }
}

void ThemeTest::seriesDifferForEveryEye()
{
    QFETCH(const int, scheme);
    QFETCH(const int, eye);
    const Theme& theme = Theme::of(static_cast<Scheme>(scheme));
    constexpr double clear = 15; // a difference of 2.3 is the least that is noticed side by side
    constexpr int count = static_cast<int>(seriesColors.size());
    for (int a = 0; a < count; ++a) {
        for (int b = a + 1; b < count; ++b) {
            const Lab first = seenBy(theme.seriesColor(a), static_cast<Eye>(eye));
            const Lab second = seenBy(theme.seriesColor(b), static_cast<Eye>(eye));
            const double distance = std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
            QVERIFY2(distance >= clear, qPrintable(QStringLiteral("%1 %2: %3").arg(a).arg(b).arg(distance)));
        }
    }
    QCOMPARE(theme.seriesColor(count), theme.seriesColor(0));
}

void ThemeTest::theThemeIsFoundFromItsPalette()
{
    for (const auto& [scheme, name] : schemes)
        QVERIFY2(Theme::of(Theme::of(scheme).palette()).scheme() == scheme, name);
    // The desktop's own palette, before anything is applied.
    QCOMPARE(Theme::of(QPalette(Qt::black, Qt::white, Qt::white, Qt::gray, Qt::gray, Qt::black, Qt::white)).scheme(),
             Scheme::Light);
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
    QVERIFY(isDark(Theme::Choice::HighContrastDark));
    QVERIFY(!isDark(Theme::Choice::HighContrastLight));
    Theme::apply(*qApp, Theme::Choice::Light);
}

void ThemeTest::textScaleReachesWhatIsShown()
{
    Theme::apply(*qApp, Theme::Choice::Light);
    QLabel title(QStringLiteral("Title"));
    Theme::style(&title, TextSize::Title, QFont::DemiBold);
    QPushButton button(QStringLiteral("Declare incident"));
    QLineEdit line;
    title.show();
    button.show();
    line.show();
    QCOMPARE(title.font().pixelSize(), 16);
    for (const int percent : textScales) {
        Theme::setTextScale(*qApp, percent);
        QCOMPARE(Theme::textScale(), percent);
        QCOMPARE(title.font().pixelSize(), 16 * percent / 100);
        QCOMPARE(title.font().weight(), QFont::DemiBold);
        // Qt hands the application's font to widgets with the next events.
        QTRY_COMPARE(button.font().pixelSize(), 13 * percent / 100);
        for (const QWidget* widget : {static_cast<QWidget*>(&button), static_cast<QWidget*>(&line)}) {
            QVERIFY(widget->sizeHint().height() >= widget->fontMetrics().height());
            QVERIFY(widget->sizeHint().height() >= Theme::scaled(space::row));
        }
        QVERIFY(button.sizeHint().width() >= button.fontMetrics().horizontalAdvance(button.text()));
    }
    Theme::setTextScale(*qApp, 100);
    QCOMPARE(title.font().pixelSize(), 16);
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
