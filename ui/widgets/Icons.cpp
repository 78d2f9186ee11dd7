// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Icons.h"

#include <array>

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "ui/widgets/Theme.h"

namespace readyroom::ui {

namespace {

/// Files of resources/icons, in the order of IconName.
constexpr std::array files{
    "open-folder", "new-window", "plan",     "search",  "settings",   "help",  "keyboard", "undo",    "redo",
    "tick",        "untick",     "edit",     "add",     "move",       "merge", "repair",   "commit",  "refresh",
    "filter",      "back",       "forward",  "close",   "pin",        "copy",  "export",   "warning", "history",
    "chart",       "probe",      "incident", "runbook", "postmortem", "dora",  "secret",   "bell",    "mute",
    "play",        "pause",      "stop",     "trash",   "link",       "clock", "person",
};
static_assert(files.size() == static_cast<size_t>(IconName::Person) + 1);

QString resource(const char* file)
{
    return QStringLiteral(":/icons/%1.svg").arg(QLatin1String(file));
}

QByteArray drawingOf(IconName name, const QColor& color)
{
    QFile file(resource(files[static_cast<size_t>(name)]));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

QColor colorOf(QIcon::Mode mode)
{
    const Theme& theme = Theme::of(QGuiApplication::palette());
    QColor color = theme.color(Token::Text);
    if (mode == QIcon::Disabled) {
        constexpr int half = 2;
        const QColor surface = theme.color(Token::Surface);
        color.setRgb((color.red() + surface.red()) / half, (color.green() + surface.green()) / half,
                     (color.blue() + surface.blue()) / half);
    }
    return color;
}

/// Renders the drawing in the colour that the theme has at that moment.
class IconEngine final : public QIconEngine
{
public:
    explicit IconEngine(IconName name)
        : m_name(name)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        QSvgRenderer renderer(drawingOf(m_name, colorOf(mode)));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = QStringLiteral("readyroom-icon-%1-%2-%3x%4")
                                .arg(static_cast<int>(m_name))
                                .arg(colorOf(mode).name())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap picture;
        if (QPixmapCache::find(key, &picture))
            return picture;
        picture = QPixmap(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, picture);
        return picture;
    }

    [[nodiscard]] QString key() const override { return QStringLiteral("readyroom"); }
    [[nodiscard]] QIconEngine* clone() const override { return new IconEngine(m_name); }

private:
    IconName m_name;
};

} // namespace

QIcon Icons::of(IconName name)
{
    return QIcon(new IconEngine(name));
}

QIcon Icons::application()
{
    QIcon icon;
    QSvgRenderer renderer(resource("readyroom"));
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap picture(side, side);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        renderer.render(&painter);
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

} // namespace readyroom::ui
