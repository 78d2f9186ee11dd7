// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/widgets/Page.h"

namespace readyroom::tests {

/// A page with one command, one line to type into, and a list of ids of which one is selected.
class StubPage final : public ui::Page
{
public:
    explicit StubPage(const char* name, QStringList known = {})
        : ids(std::move(known))
        , line(new QLineEdit(this))
        , action(new QAction(QStringLiteral("&Command of ") + QString::fromLatin1(name), this))
        , m_name(QString::fromLatin1(name))
    {
        auto* layout = new QVBoxLayout(this);
        layout->addWidget(line);
        line->setAccessibleName(QStringLiteral("Line"));
        action->setToolTip(QStringLiteral("What the command does"));
        action->setStatusTip(action->toolTip());
        setFocusProxy(line);
    }

    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] QString title() const override { return m_name.at(0).toUpper() + m_name.mid(1); }
    [[nodiscard]] ui::StatusLine status() const override { return m_status; }
    [[nodiscard]] std::vector<MenuEntry> menuEntries() const override { return {{Menu::Edit, action}}; }
    [[nodiscard]] QString helpText() const override { return QStringLiteral("How to use **%1**.").arg(m_name); }
    bool reveal(const QString& id) override
    {
        if (!ids.contains(id))
            return false;
        go(id, Move::Jump);
        return true;
    }

    void go(const QString& id, Move move)
    {
        selected = id;
        Q_EMIT navigated(id, move);
    }
    void setStatus(const ui::StatusLine& status)
    {
        m_status = status;
        Q_EMIT statusChanged();
    }

    QStringList ids;
    QString selected;
    QLineEdit* line;
    QAction* action;

private:
    QString m_name;
    ui::StatusLine m_status;
};

} // namespace readyroom::tests
