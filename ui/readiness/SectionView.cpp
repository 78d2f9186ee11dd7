// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/SectionView.h"

#include "ui/widgets/Theme.h"

namespace readyroom::ui {

SectionView::SectionView(QWidget* parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    document()->setIndentWidth(space::margin + space::xs);
    document()->setDocumentMargin(0);
    setAccessibleName(tr("Section of the plan"));
    connect(this, &QTextBrowser::anchorClicked, this, &SectionView::linkActivated);
}

void SectionView::showMarkdown(const QByteArray& text)
{
    document()->setMarkdown(QString::fromUtf8(text),
                            QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                QTextDocument::MarkdownNoHTML);
}

QVariant SectionView::loadResource(int /*type*/, const QUrl& /*name*/)
{
    return {};
}

} // namespace readyroom::ui
