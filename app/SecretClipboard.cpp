// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SecretClipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace readyroom {

SecretClipboard::SecretClipboard(std::chrono::milliseconds kept)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kept);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::takeBack);
}

SecretClipboard::~SecretClipboard()
{
    takeBack();
}

void SecretClipboard::put(const secrets::Secret& secret)
{
    auto* data = new QMimeData;
    data->setText(QString::fromUtf8(secret.bytes()));
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    QGuiApplication::clipboard()->setMimeData(data);
    m_secret = secret;
    m_timer.start();
}

void SecretClipboard::takeBack()
{
    if (m_secret.isEmpty())
        return;
    QClipboard* clipboard = QGuiApplication::clipboard();
    if (clipboard->text().toUtf8() == m_secret.bytes())
        clipboard->clear();
    m_secret = {};
}

} // namespace readyroom
