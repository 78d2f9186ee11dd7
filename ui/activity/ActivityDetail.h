// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "activity/ActivityReader.h"

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QStackedLayout;

namespace readyroom::ui {

/// All of one event: what it says, what changed, and its place in the chain.
class ActivityDetail final : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityDetail(QWidget* parent = nullptr);

    void showDetail(const activity::EventDetail& detail);
    void showNothing();
    void showError(const Error& error);
    /// Whether the chain was found whole up to this position; 0: not checked.
    void setVerified(qint64 position);

Q_SIGNALS:
    /// Someone wants to see this item of a plan.
    void itemRequested(const QString& file, const QString& item);

private:
    QLabel* addField(const QString& name, const QString& value);
    /// A field as the event has it, by a name that is no word for people.
    void addRawField(const QString& key, const QString& value);
    void addLink(const QString& name, const QString& value);
    void addFields(const activity::EventDetail& detail);
    void showChange(const std::vector<activity::ChangeLine>& change);
    void showChain();
    void clear();

    QStackedLayout* m_stack;
    QLabel* m_nothing;
    QScrollArea* m_scroll;
    QWidget* m_content;
    QLabel* m_title;
    QPlainTextEdit* m_change;
    QWidget* m_fields = nullptr;
    QGridLayout* m_grid = nullptr;
    QLabel* m_chain = nullptr;
    activity::ActivityEntry m_entry;
    qint64 m_verified = 0;
};

} // namespace readyroom::ui
