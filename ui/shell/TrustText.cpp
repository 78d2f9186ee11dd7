// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TrustText.h"

#include <algorithm>

#include <QLocale>

namespace readyroom::ui {

using workspace::TrustKind;
using workspace::TrustRequest;

QString TrustText::summary(const std::vector<TrustRequest>& requests)
{
    const auto count = [&requests](TrustKind kind) {
        return static_cast<int>(std::count_if(requests.cbegin(), requests.cend(),
                                              [kind](const TrustRequest& request) { return request.kind == kind; }));
    };
    QStringList parts;
    if (const int commands = count(TrustKind::Command))
        parts << tr("run %Ln command(s)", nullptr, commands);
    if (const int hosts = count(TrustKind::Host))
        parts << tr("contact %Ln host(s)", nullptr, hosts);
    if (const int variables = count(TrustKind::Environment))
        parts << tr("send %Ln environment variable(s)", nullptr, variables);
    if (const int secrets = count(TrustKind::Secret))
        parts << tr("send %Ln secret(s)", nullptr, secrets);
    return QLocale().createSeparatedList(parts);
}

QString TrustText::heading(TrustKind kind)
{
    switch (kind) {
    case TrustKind::Command:
        return tr("Commands to run");
    case TrustKind::Host:
        return tr("Hosts to contact");
    case TrustKind::Environment:
        return tr("Environment variables to send");
    case TrustKind::Secret:
        return tr("Secrets to send");
    }
    return {};
}

QString TrustText::plain(const QString& text)
{
    QString plain;
    for (const uint code : text.toUcs4()) {
        const bool visible = QChar::isPrint(code) || code == '\n' || code == '\t';
        plain += visible ? QString::fromUcs4(reinterpret_cast<const char32_t*>(&code), 1)
                         : QStringLiteral("\\u{%1}").arg(code, 4, 16, QLatin1Char('0'));
    }
    return plain;
}

} // namespace readyroom::ui
