// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/HelpPage.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/widgets/SectionView.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

namespace {

constexpr int lineWidth = 720; ///< longer lines are hard to read

QString everywhere()
{
    const QStringList paragraphs{
        HelpPage::tr("### Everywhere"),
        HelpPage::tr("- **Ctrl+K** finds every action, task and file. **F1** explains the page you are on; **?** lists "
                     "the keys that work there."),
        HelpPage::tr("- **Alt+Left** and **Alt+Right** go back and forward. **Ctrl+1**, **Ctrl+2** … show the pages. "
                     "**Ctrl+W** closes a page like this one, **Esc** leaves it open."),
        HelpPage::tr("- In a list **/** goes to the filter, **Enter** opens, **Esc** goes back, **Space** ticks."),
        HelpPage::tr(
            "- The strip at the top tells the state of every page; a click leads there. A state has a shape and "
            "a word, never a colour alone. **Unknown** is a state of its own."),
        HelpPage::tr("- Nothing leaves this computer. What is changed is recorded, and can be checked later."),
    };
    return paragraphs.join(QStringLiteral("\n\n"));
}

} // namespace

HelpPage::HelpPage(QWidget* parent)
    : Page(parent)
    , m_heading(new QLabel(this))
    , m_text(new SectionView(this))
{
    m_heading->setTextFormat(Qt::PlainText);
    Theme::style(m_heading, TextSize::Title, QFont::DemiBold);
    m_text->setAccessibleName(tr("Help"));
    m_text->setMaximumWidth(lineWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::margin, space::margin, space::margin, space::margin);
    layout->setSpacing(space::m);
    layout->addWidget(m_heading);
    layout->addWidget(m_text, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFirstFocus(m_text);
    explain(nullptr);
}

QString HelpPage::pageName()
{
    return QStringLiteral("help");
}

void HelpPage::explain(const Page* about)
{
    const QString text = about ? about->helpText() : QString();
    m_heading->setText(text.isEmpty() ? tr("How to use Readyroom") : about->title());
    m_text->showMarkdown((text + QStringLiteral("\n\n") + everywhere()).toUtf8());
}

QString HelpPage::title() const
{
    return tr("Help");
}

} // namespace readyroom::ui
