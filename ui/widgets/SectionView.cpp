// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SectionView.h"

#include "core/markdown/SectionRenderer.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

SectionView::SectionView(QWidget* parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    document()->setIndentWidth(space::margin + space::xs);
    document()->setDocumentMargin(0);
    connect(this, &QTextBrowser::anchorClicked, this, &SectionView::linkActivated);
}

void SectionView::showMarkdown(const QByteArray& text)
{
    // A section too large to render is still there to be read.
    setHtml(markdown::renderSection(text).value_or(QString::fromUtf8(text).toHtmlEscaped()));
}

QVariant SectionView::loadResource(int /*type*/, const QUrl& /*name*/)
{
    return {};
}

} // namespace readyroom::ui
