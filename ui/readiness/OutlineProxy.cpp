// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/OutlineProxy.h"

#include <algorithm>
#include <cstring>
#include <functional>

#include "core/base/CaseFolding.h"
#include "ui/readiness/PlanText.h"

namespace readyroom::ui {

using namespace readiness;

namespace {

/// Everything about an item that a filter may look for, folded. Words that many items share are made once.
class SearchableText
{
public:
    [[nodiscard]] QString of(const PlanItem& item)
    {
        const auto priority = shownPriority(item);
        const int rank = priority ? static_cast<int>(*priority) : -1;
        const QString own = item.title + gap + item.pillar + gap + item.section + gap + item.phase + gap + item.owner +
                            gap + PlanText::kind(item) + gap + item.files.join(gap) + gap;
        return caseFolded(own) + word(m_priorities, rank, [&] { return PlanText::priority(priority); }) + gap +
               word(m_states, static_cast<int>(item.state), [&] { return PlanText::state(item.state); });
    }

private:
    template <class Make>
    static const QString& word(QHash<int, QString>& words, int key, Make make)
    {
        QString& text = words[key];
        if (text.isEmpty())
            text = make().toCaseFolded();
        return text;
    }

    static constexpr QChar gap{u'\n'};
    QHash<int, QString> m_priorities;
    QHash<int, QString> m_states;
};

} // namespace

OutlineProxy::OutlineProxy(OutlineModel& model, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSortRole(OutlineModel::SortRole);
    setSourceModel(&model);
}

void OutlineProxy::setFilter(const QString& text)
{
    const QStringList words = text.toCaseFolded().split(QChar(u' '), Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    m_decided = false;
    // invalidateFilter() would announce every gap as rows of its own, which takes quadratic time; a changed layout
    // takes linear time and keeps selection and expansion as well.
    invalidate();
}

void OutlineProxy::prepare()
{
    gatherTexts();
}

void OutlineProxy::gatherTexts() const
{
    const PlanPtr plan = m_model.plan();
    if (m_decidedPlan.lock() == plan)
        return;
    m_decidedPlan = plan;
    m_decided = false;
    m_texts.clear();
    m_textEnds.clear();
    if (!plan)
        return;
    SearchableText text;
    m_textEnds.reserve(plan->items.size());
    for (const PlanItem& item : plan->items) {
        m_texts += text.of(item).toUtf8() + '\n';
        m_textEnds.push_back(m_texts.size());
    }
}

std::vector<char> OutlineProxy::itemsWith(const QByteArray& word) const
{
    std::vector<char> found(m_textEnds.size(), 0);
    const char* const texts = m_texts.constData();
    const auto next = [&](qsizetype from) {
        return static_cast<const char*>(::memmem(texts + from, static_cast<size_t>(m_texts.size() - from),
                                                 word.constData(), static_cast<size_t>(word.size())));
    };
    // From one item that has the word on to the next one.
    auto end = m_textEnds.cbegin();
    for (const char* at = next(0); at; at = next(*end++)) {
        end = std::upper_bound(end, m_textEnds.cend(), at - texts);
        found[static_cast<size_t>(end - m_textEnds.cbegin())] = 1;
    }
    return found;
}

void OutlineProxy::decide() const
{
    const PlanPtr plan = m_model.plan();
    gatherTexts();
    if (m_decided || !plan || m_words.isEmpty())
        return;
    const std::vector<PlanItem>& items = plan->items;
    m_shown.assign(items.size(), 1);
    for (const QString& word : m_words) {
        const std::vector<char> found = itemsWith(word.toUtf8());
        std::transform(found.cbegin(), found.cend(), m_shown.cbegin(), m_shown.begin(), std::bit_and<>());
    }
    // A nested item stands after its parent, so going backwards reaches every parent after its children.
    for (size_t i = items.size(); i-- > 0;) {
        if (m_shown[i] && items[i].parent >= 0)
            m_shown[static_cast<size_t>(items[i].parent)] = 1;
    }
    m_decided = true;
}

int OutlineProxy::total() const
{
    return m_model.plan() ? static_cast<int>(m_model.plan()->items.size()) : 0;
}

int OutlineProxy::hidden() const
{
    if (!isFiltering())
        return 0;
    decide();
    return static_cast<int>(std::count(m_shown.cbegin(), m_shown.cend(), 0));
}

bool OutlineProxy::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (!isFiltering())
        return true;
    decide();
    const QModelIndex index = m_model.index(row, 0, parent);
    const int number = m_model.itemNumber(index);
    if (number >= 0)
        return m_shown[static_cast<size_t>(number)];
    for (int child = 0; child < m_model.rowCount(index); ++child) {
        if (filterAcceptsRow(child, index))
            return true;
    }
    return false;
}

bool OutlineProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    // Groups keep their order whatever their items are sorted by.
    if (!left.parent().isValid())
        return (left.row() < right.row()) == (sortOrder() == Qt::AscendingOrder);
    return QSortFilterProxyModel::lessThan(left, right);
}

const PlanItem* OutlineProxy::item(const QModelIndex& index) const
{
    return index.isValid() ? m_model.item(mapToSource(index)) : nullptr;
}

QModelIndex OutlineProxy::indexOf(const ItemId& id) const
{
    return mapFromSource(m_model.indexOf(id));
}

QString OutlineProxy::groupText(const QModelIndex& index) const
{
    switch (static_cast<OutlineModel::Column>(index.column())) {
    case OutlineModel::Column::Title:
        return PlanText::group(m_model.groupBy(), QSortFilterProxyModel::data(index, Qt::DisplayRole));
    case OutlineModel::Column::Hours: {
        const double hours = QSortFilterProxyModel::data(index, OutlineModel::HoursRole).toDouble();
        return hours > 0 ? PlanText::hours(hours) : QString();
    }
    case OutlineModel::Column::State: {
        const int total = QSortFilterProxyModel::data(index, OutlineModel::TotalRole).toInt();
        const int done = QSortFilterProxyModel::data(index, OutlineModel::DoneRole).toInt();
        return total > 0 ? PlanText::doneOf(done, total) : QString();
    }
    default:
        return {};
    }
}

QString OutlineProxy::itemText(const PlanItem& item, int column)
{
    switch (static_cast<OutlineModel::Column>(column)) {
    case OutlineModel::Column::Title:
        return item.title;
    case OutlineModel::Column::Priority:
        return shownPriority(item) ? PlanText::priority(shownPriority(item)) : QString();
    case OutlineModel::Column::Hours:
        return shownEstimate(item) ? PlanText::estimate(*shownEstimate(item)) : QString();
    case OutlineModel::Column::Weeks:
        return shownWeeks(item) ? PlanText::weeks(*shownWeeks(item)) : QString();
    case OutlineModel::Column::Owner:
        return item.owner;
    case OutlineModel::Column::State:
        return PlanText::state(item.state);
    }
    return {};
}

QVariant OutlineProxy::data(const QModelIndex& index, int role) const
{
    const PlanItem* planItem = item(index);
    const auto column = static_cast<OutlineModel::Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return planItem ? itemText(*planItem, index.column()) : groupText(index);
    case Qt::ToolTipRole:
        return planItem && column == OutlineModel::Column::Title ? planItem->title : QString();
    case Qt::TextAlignmentRole:
        return QVariant(column == OutlineModel::Column::Hours || column == OutlineModel::Column::Weeks
                            ? Qt::AlignRight | Qt::AlignVCenter
                            : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::CheckStateRole:
        if (planItem && planItem->checkBox && column == OutlineModel::Column::Title)
            return static_cast<int>(planItem->state == ItemState::Done ? Qt::Checked : Qt::Unchecked);
        return {};
    case Qt::AccessibleTextRole:
        if (planItem && column == OutlineModel::Column::Title)
            return QStringList{planItem->title, PlanText::kind(*planItem), PlanText::priority(shownPriority(*planItem)),
                               PlanText::state(planItem->state)}
                .filter(QRegularExpression(QStringLiteral(".")))
                .join(tr(", ", "between what is read aloud about a task"));
        return {};
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

QVariant OutlineProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<OutlineModel::Column>(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant(column == OutlineModel::Column::Hours || column == OutlineModel::Column::Weeks
                            ? Qt::AlignRight | Qt::AlignVCenter
                            : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case OutlineModel::Column::Title:
        return tr("Task", "column");
    case OutlineModel::Column::Priority:
        return tr("Priority", "column");
    case OutlineModel::Column::Hours:
        return tr("Hours", "column");
    case OutlineModel::Column::Weeks:
        return tr("Week", "column");
    case OutlineModel::Column::Owner:
        return tr("Owner", "column");
    case OutlineModel::Column::State:
        return tr("State", "column");
    }
    return {};
}

Qt::ItemFlags OutlineProxy::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    // A view that lays itself out asks this of every row; of a row without children it then asks no more.
    const QModelIndex source = mapToSource(index);
    const PlanItem* planItem = m_model.item(source);
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    flags.setFlag(Qt::ItemIsUserCheckable, planItem && planItem->checkBox);
    flags.setFlag(Qt::ItemNeverHasChildren, m_model.rowCount(source) == 0);
    return flags;
}

bool OutlineProxy::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const PlanItem* planItem = item(index);
    if (role != Qt::CheckStateRole || !planItem)
        return false;
    // The box changes when the file has: the mark comes back with the next plan.
    Q_EMIT markRequested(planItem->id, value.toInt() == Qt::Checked);
    return true;
}

} // namespace readyroom::ui
