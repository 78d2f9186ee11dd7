// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QPointer>

#include "core/base/Clock.h"
#include "core/secrets/SecretVault.h"
#include "core/vocabulary/Actor.h"
#include "ui/settings/SettingsRoom.h"
#include "ui/widgets/StateMark.h"

class QPushButton;

namespace readyroom::ui {

class Banner;
class SecretControls;
class SecretDialog;
class StatePage;

/// The secrets of the workspace that is open in this window: by name, hosts, age, last use and due rotation, never by
/// value. Adds, rotates, tests, copies and deletes them, and says how the keychain is.
class SecretsRoom final : public SettingsRoom
{
    Q_OBJECT

public:
    /// What the room shows and who acts in it.
    struct Content
    {
        secrets::SecretVault* vault = nullptr; ///< may go before the room does; null: no workspace is open
        const Clock* clock = nullptr;
        Actor actor;
        /// Puts a value on the clipboard, for a while.
        std::function<void(const secrets::Secret&)> toClipboard;
    };

    explicit SecretsRoom(QWidget* parent = nullptr);
    void setContent(const Content& content);
    /// Looks again: ages, what another process has changed, and the keychain.
    void refresh();
    bool filter(const QStringList& words) override;

private:
    struct Row
    {
        QString name;
        SettingRow* row = nullptr;
        SecretControls* controls = nullptr;
    };

    void showRecords();
    void showState();
    void addSecretRow(size_t number, const secrets::SecretRecord& record);
    void checkKeychain();
    void showKeychain(const Result<Done>& keychain);
    void actOnKeychain();

    void add();
    void rotate(const QString& name);
    void test(const QString& name);
    void copy(const QString& name);
    void remove(const QString& name);
    using Store = std::function<QFuture<Result<Done>>(const QString&, const QStringList&, const secrets::Secret&)>;
    void openDialog(SecretDialog* dialog, Store store);
    void showOutcome(const QString& name, const Result<Done>& result, const QString& success);
    [[nodiscard]] SecretControls* controlsOf(const QString& name) const;

    Content m_content;
    QPointer<secrets::SecretVault> m_vault;
    QPushButton* m_add;
    Banner* m_keychain;
    StatePage* m_state;
    std::vector<Row> m_secrets; ///< by name
    bool m_hasKeychainFault = false;
    bool m_isFiltered = false;
};

} // namespace readyroom::ui
