// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/Dependencies.h"

#include <set>

namespace readyroom::health {

yaml::Node Dependencies::placeOf(const QString& key, int index) const
{
    const auto found = m_nodes.find(key);
    if (found == m_nodes.end())
        return {};
    return found->second.isSequence() ? found->second.at(index) : found->second;
}

const Dependencies::Entry* Dependencies::byKey(const QString& key) const
{
    const auto found = m_indices.find(key);
    return found == m_indices.end() ? nullptr : &m_entries[found->second];
}

const Dependencies::Entry* Dependencies::find(const Entry& owner, const QString& text, QString& fault) const
{
    if (const Entry* sameGroup = byKey(probeKey(owner.group, text)))
        return sameGroup;
    // Groups may have slashes in their names, too.
    for (qsizetype slash = text.indexOf(QLatin1Char('/')); slash > 0;
         slash = text.indexOf(QLatin1Char('/'), slash + 1)) {
        if (const Entry* other = byKey(probeKey(text.left(slash), text.mid(slash + 1))))
            return other;
    }
    if (const Entry* named = byKey(text))
        return named;
    const Entry* only = nullptr;
    for (const Entry& entry : m_entries) {
        if (entry.name != text)
            continue;
        if (only) {
            fault = QStringLiteral("several have this name; say group/name");
            return nullptr;
        }
        only = &entry;
    }
    if (!only)
        fault = QStringLiteral("there is no probe or journey of this name");
    return only;
}

bool Dependencies::leadsTo(const Entry& from, const Entry& to) const
{
    std::set<const Entry*> seen;
    std::vector<const Entry*> open{&from};
    while (!open.empty()) {
        const Entry* entry = open.back();
        open.pop_back();
        if (entry == &to)
            return true;
        if (!seen.insert(entry).second)
            continue;
        for (const QString& key : *entry->dependsOn) {
            if (const Entry* next = byKey(key))
                open.push_back(next);
        }
    }
    return false;
}

void Dependencies::resolve(HealthConfiguration& configuration, ConfigurationValues& values)
{
    const auto enter = [this](auto& what) {
        m_indices.emplace(what.key(), m_entries.size());
        m_entries.push_back({what.key(), what.group, what.name, &what.dependsOn});
    };
    for (Probe& probe : configuration.probes)
        enter(probe);
    for (Journey& journey : configuration.journeys)
        enter(journey);

    // What is written is put aside first, so that only keys are followed, and only those that were found to be right.
    std::vector<QStringList> written;
    for (Entry& entry : m_entries)
        written.push_back(std::exchange(*entry.dependsOn, {}));
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const Entry& owner = m_entries[i];
        for (int at = 0; at < written[i].size(); ++at) {
            QString fault;
            const Entry* parent = find(owner, written[i].at(at), fault);
            if (parent && leadsTo(*parent, owner))
                fault = QStringLiteral("it leads back to itself");
            if (!fault.isEmpty())
                values.error(placeOf(owner.key, at), fault);
            else if (!owner.dependsOn->contains(parent->key))
                owner.dependsOn->append(parent->key);
        }
    }
}

} // namespace readyroom::health
