// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace readyroom::ui {

/// Shows Markdown: a section of a document, a page of help. It loads nothing (no picture, no file, no address) and
/// follows no link by itself.
class SectionView final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit SectionView(QWidget* parent = nullptr);

    void showMarkdown(const QByteArray& text);
    [[nodiscard]] QVariant loadResource(int type, const QUrl& name) override;

Q_SIGNALS:
    void linkActivated(const QUrl& url);
};

} // namespace readyroom::ui
