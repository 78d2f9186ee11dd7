// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/DetailPanel.h"

#include <QGridLayout>
#include <QLabel>
#include <QUrl>
#include <QVBoxLayout>

#include "readiness/ItemSection.h"
#include "ui/readiness/PlanText.h"
#include "ui/widgets/SectionView.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

using namespace readiness;

namespace {

/// Two statements about one thing; both are shown where they differ.
QString bodyAndSchedule(const QString& body, const QString& schedule)
{
    if (body.isEmpty() || schedule.isEmpty() || body == schedule)
        return body.isEmpty() ? schedule : body;
    return DetailPanel::tr("%1 (schedule says %2)").arg(body, schedule);
}

template <class T, class Words>
QString bodyAndSchedule(const std::optional<T>& body, const std::optional<T>& schedule, Words words)
{
    return bodyAndSchedule(body ? words(*body) : QString(), schedule ? words(*schedule) : QString());
}

QString itemLink(const PlanItem& item)
{
    return QStringLiteral("<a href=\"item:%1\">%2</a>")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(item.id.toString())), item.title.toHtmlEscaped());
}

} // namespace

DetailPanel::DetailPanel(QWidget* parent)
    : QWidget(parent)
    , m_content(new QWidget(this))
    , m_nothing(new QLabel(tr("Select a task to see what it asks for."), this))
    , m_title(new QLabel(m_content))
    , m_fields(new QGridLayout)
{
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setMargin(space::margin);
    m_nothing->setWordWrap(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    Theme::style(m_title, TextSize::Title, QFont::DemiBold);
    m_fields->setHorizontalSpacing(space::margin);
    m_fields->setVerticalSpacing(space::xs);
    m_fields->setContentsMargins(0, 0, 0, 0);
    m_fields->setColumnStretch(1, 1);
    addField(Field::Kind, tr("Kind"));
    addField(Field::State, tr("State"));
    addField(Field::Priority, tr("Priority"));
    addField(Field::Effort, tr("Effort"));
    addField(Field::Weeks, tr("Week"));
    addField(Field::Phase, tr("Phase"));
    addField(Field::Owner, tr("Owner"));
    addField(Field::Files, tr("Files"));
    addField(Field::Target, tr("Target"));
    addField(Field::Acceptance, tr("Acceptance"));
    addField(Field::DependsOn, tr("Depends on"));
    addField(Field::DuplicateOf, tr("Duplicate of"));
    addField(Field::Source, tr("Source"));
    // Made after the fields, so that Tab goes from top to bottom.
    m_section = new SectionView(m_content);
    m_section->setAccessibleName(tr("Section of the plan"));
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(space::margin, space::margin, space::margin, space::margin);
    column->setSpacing(space::m);
    column->addWidget(m_title);
    column->addLayout(m_fields);
    auto* line = new QFrame(m_content);
    line->setFrameShape(QFrame::HLine);
    line->setForegroundRole(QPalette::Mid);
    column->addWidget(line);
    column->addWidget(m_section, 1);
    // Not a stack, which would be as high as a task needs even where nothing is selected.
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_nothing);
    layout->addWidget(m_content);
    m_content->hide();
    connect(m_section, &SectionView::linkActivated, this, &DetailPanel::linkActivated);
}

void DetailPanel::addField(Field field, const QString& name)
{
    auto* nameLabel = new QLabel(name, m_content);
    nameLabel->setForegroundRole(QPalette::PlaceholderText);
    nameLabel->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* value = new QLabel(m_content);
    value->setWordWrap(true);
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // Not a QFormLayout: that of Qt 6.4 writes past its memory when rows with wrapped text are hidden.
    const int row = m_fields->rowCount();
    m_fields->addWidget(nameLabel, row, 0);
    m_fields->addWidget(value, row, 1);
    m_names[static_cast<size_t>(field)] = nameLabel;
    m_values[static_cast<size_t>(field)] = value;
    connect(value, &QLabel::linkActivated, this, &DetailPanel::followLink);
}

void DetailPanel::setField(Field field, const QString& text)
{
    QLabel* value = m_values[static_cast<size_t>(field)];
    value->setText(text);
    value->setVisible(!text.isEmpty());
    m_names[static_cast<size_t>(field)]->setVisible(!text.isEmpty());
}

void DetailPanel::setRichField(Field field, const QString& html)
{
    QLabel* value = m_values[static_cast<size_t>(field)];
    value->setTextFormat(Qt::RichText);
    value->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    value->setAccessibleName(m_names[static_cast<size_t>(field)]->text());
    setField(field, html);
}

void DetailPanel::setItem(const PlanPtr& plan, const PlanItem* item)
{
    m_nothing->setVisible(!item);
    m_content->setVisible(item);
    if (!item)
        return;
    m_title->setText(item->title);
    setField(Field::Kind, PlanText::kind(*item));
    setField(Field::State, PlanText::state(item->state));
    setField(Field::Priority, bodyAndSchedule(item->priority, item->scheduledPriority,
                                              [](Priority priority) { return PlanText::priority(priority); }));
    setField(Field::Effort, bodyAndSchedule(item->estimate, item->scheduledEstimate, &PlanText::estimate));
    const bool sameWeeks = item->weeks && item->scheduledWeeks && overlap(*item->weeks, *item->scheduledWeeks);
    setField(Field::Weeks, sameWeeks ? PlanText::weeks(*item->weeks)
                                     : bodyAndSchedule(item->weeks, item->scheduledWeeks, &PlanText::weeks));
    setField(Field::Phase, item->phase);
    setField(Field::Owner, item->owner);
    setField(Field::Files, item->files.join(QChar(u'\n')));
    setField(Field::Target, item->target);
    setField(Field::Acceptance, item->acceptance);
    setRichField(Field::DependsOn, dependencies(*plan, *item));
    const PlanItem* original = plan->find(item->duplicateOf);
    setRichField(Field::DuplicateOf, original ? itemLink(*original) : QString());
    setRichField(
        Field::Source,
        QStringLiteral("<a href=\"line:%1\">%2</a>")
            .arg(QString::number(item->line),
                 tr("%1, line %2", "file, line number").arg(plan->file, QString::number(item->line)).toHtmlEscaped()));
    m_section->showMarkdown(sectionOf(*plan, *item));
}

QString DetailPanel::dependencies(const Plan& plan, const PlanItem& item)
{
    QStringList lines;
    for (const ItemId& id : item.dependsOn) {
        if (const PlanItem* other = plan.find(id))
            lines << tr("%1 (%2)", "a task and its state").arg(itemLink(*other), PlanText::state(other->state));
    }
    for (const QString& name : item.unresolvedDependencies)
        lines << tr("%1 (not in the plan)").arg(name.toHtmlEscaped());
    return lines.join(QStringLiteral("<br>"));
}

void DetailPanel::followLink(const QString& link)
{
    const QString target = link.section(QChar(u':'), 1);
    if (link.startsWith(QLatin1String("item:")))
        Q_EMIT itemRequested(ItemId(QUrl::fromPercentEncoding(target.toLatin1())));
    else
        Q_EMIT sourceRequested(target.toInt());
}

} // namespace readyroom::ui
