// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SecretsRoom.h"

#include <algorithm>
#include <utility>

#include <QPushButton>

#include "core/base/Answer.h"
#include "ui/settings/DeleteSecretDialog.h"
#include "ui/settings/SecretControls.h"
#include "ui/settings/SecretDialog.h"
#include "ui/settings/SecretText.h"
#include "ui/settings/SettingRow.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/StatePage.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

using namespace secrets;

namespace {

constexpr int stateHeight = 220; ///< at 100 %
constexpr size_t rowsBefore = 1; ///< that are no secret's

} // namespace

SecretsRoom::SecretsRoom(QWidget* parent)
    : SettingsRoom(tr("Secrets"), parent)
    , m_add(new QPushButton(tr("Add a secret…"), this))
    , m_keychain(new Banner(this))
    , m_state(new StatePage(this))
{
    addAbove(m_keychain);
    addRow(
        tr("In the keychain alone"),
        tr("Configuration names a secret, as in secret://smtp. Its value stays in this desktop's keychain and is sent "
           "to the hosts it is bound to, never into a file, a log or the record of events."),
        m_add);
    m_state->setMinimumHeight(Theme::scaled(stateHeight));
    addBelow(m_state);
    connect(m_add, &QPushButton::clicked, this, &SecretsRoom::add);
    connect(m_keychain, &Banner::actionTriggered, this, &SecretsRoom::actOnKeychain);
    connect(m_state, &StatePage::actionTriggered, this, &SecretsRoom::refresh);
    showState();
}

void SecretsRoom::setContent(const Content& content)
{
    if (m_vault)
        m_vault->disconnect(this);
    m_content = content;
    m_vault = content.vault;
    if (m_vault) {
        connect(m_vault, &SecretVault::changed, this, &SecretsRoom::showRecords);
        // By the time it says so it is no vault any more.
        connect(m_vault, &QObject::destroyed, this, [this] { setContent({}); });
    }
    for (const Row& row : std::exchange(m_secrets, {}))
        removeRow(row.row);
    m_hasKeychainFault = false;
    showRecords();
}

void SecretsRoom::refresh()
{
    if (m_vault)
        m_vault->refresh();
    showRecords();
    checkKeychain();
}

void SecretsRoom::showRecords()
{
    const std::vector<SecretRecord> records = m_vault ? m_vault->records() : std::vector<SecretRecord>();
    // Both are sorted; rows of the same secret stay, and with them the focus.
    size_t number = 0;
    for (const SecretRecord& record : records) {
        while (number < m_secrets.size() && m_secrets[number].name < record.name) {
            removeRow(m_secrets[number].row);
            m_secrets.erase(m_secrets.begin() + static_cast<std::ptrdiff_t>(number));
        }
        if (number == m_secrets.size() || m_secrets[number].name != record.name)
            addSecretRow(number, record);
        const TimePoint now = m_content.clock->now();
        m_secrets[number].row->setExplanation(SecretText::explanation(record, now));
        m_secrets[number].controls->setRotation(SecretText::rotationMark(record.rotation(now)),
                                                SecretText::rotation(record, now));
        ++number;
    }
    for (; m_secrets.size() > number; m_secrets.pop_back())
        removeRow(m_secrets.back().row);
    showState();
}

void SecretsRoom::addSecretRow(size_t number, const SecretRecord& record)
{
    auto* controls = new SecretControls(record.name, this);
    const QString name = record.name;
    connect(controls, &SecretControls::testRequested, this, [this, name] { test(name); });
    connect(controls, &SecretControls::rotateRequested, this, [this, name] { rotate(name); });
    connect(controls, &SecretControls::copyRequested, this, [this, name] { copy(name); });
    connect(controls, &SecretControls::deleteRequested, this, [this, name] { remove(name); });
    SettingRow* row = insertRow(number + rowsBefore, name, {}, controls);
    m_secrets.insert(m_secrets.begin() + static_cast<std::ptrdiff_t>(number), {name, row, controls});
}

void SecretsRoom::showState()
{
    const bool isBroken = m_vault && m_vault->recordsError();
    m_add->setEnabled(m_vault && !isBroken);
    m_state->setVisible(m_secrets.empty() && !m_isFiltered);
    m_keychain->setVisible(m_vault && m_hasKeychainFault && !m_isFiltered);
    if (!m_vault)
        m_state->showEmpty(tr("No workspace is open"),
                           tr("Each workspace has secrets of its own. Open one to see them."));
    else if (isBroken)
        m_state->showError(*m_vault->recordsError(), tr("Try again"));
    else
        m_state->showEmpty(tr("No secrets yet"),
                           tr("Add the password or token that a configuration names, and the hosts that may get it."));
}

bool SecretsRoom::filter(const QStringList& words)
{
    m_isFiltered = !words.isEmpty();
    const bool isFound = SettingsRoom::filter(words);
    showState();
    return isFound;
}

void SecretsRoom::checkKeychain()
{
    if (m_vault)
        answer(this, m_vault->check(), [this](const Result<Done>& keychain) { showKeychain(keychain); });
}

void SecretsRoom::showKeychain(const Result<Done>& keychain)
{
    // Where none was made yet, the first secret has it made.
    m_hasKeychainFault = !keychain && keychain.error().code != ErrorCode::NotFound;
    m_keychain->setEnabled(true);
    if (!m_hasKeychainFault)
        m_keychain->hide();
    else if (keychain.error().code != ErrorCode::Busy)
        m_keychain->showMessage(Mark::Bad, SecretText::problem(keychain.error()), tr("Try again"));
    else if (m_secrets.empty())
        m_keychain->showMessage(Mark::Warn,
                                tr("The keychain is locked. It asks to be unlocked when a secret is added."));
    else
        m_keychain->showMessage(Mark::Warn,
                                tr("The keychain is locked. Nothing that needs a secret works until it is unlocked."),
                                tr("Unlock"));
    showState();
}

void SecretsRoom::actOnKeychain()
{
    // To be read has it unlocked.
    if (!m_secrets.empty())
        test(m_secrets.front().name);
    else
        checkKeychain();
}

void SecretsRoom::add()
{
    openDialog(new SecretDialog(this), [this](const QString& name, const QStringList& hosts, const Secret& value) {
        return m_vault->add(name, hosts, value, m_content.actor);
    });
}

void SecretsRoom::rotate(const QString& name)
{
    const auto& records = m_vault->records();
    const auto record =
        std::find_if(records.cbegin(), records.cend(), [&name](const SecretRecord& each) { return each.name == name; });
    if (record == records.cend())
        return;
    openDialog(new SecretDialog(*record, this),
               [this](const QString& rotated, const QStringList& hosts, const Secret& value) {
                   return m_vault->rotate(rotated, hosts, value, m_content.actor);
               });
}

void SecretsRoom::openDialog(SecretDialog* dialog, Store store)
{
    connect(
        dialog, &SecretDialog::submitted, this,
        [this, dialog, store = std::move(store)](const QString& name, const QStringList& hosts, const Secret& value) {
            if (!m_vault)
                return;
            dialog->showWaiting();
            answer(dialog, store(name, hosts, value), [this, dialog, name](const Result<Done>& stored) {
                if (stored) {
                    showOutcome(name, stored, tr("It is in the keychain."));
                    dialog->accept();
                } else {
                    dialog->showProblem(SecretText::problem(stored.error()));
                }
                checkKeychain();
            });
        });
    dialog->open();
}

void SecretsRoom::test(const QString& name)
{
    if (SecretControls* controls = controlsOf(name))
        controls->showOutcome(Mark::Unknown, tr("Asking the keychain…"));
    answer(this, m_vault->test(name, m_content.actor), [this, name](const Result<Done>& tested) {
        showOutcome(name, tested, tr("It is in the keychain and can be read."));
        checkKeychain();
    });
}

void SecretsRoom::copy(const QString& name)
{
    answer(this, m_vault->copy(name, m_content.actor), [this, name](const Result<Secret>& copied) {
        if (!copied) {
            showOutcome(name, passOn(copied), {});
            return;
        }
        m_content.toClipboard(*copied);
        showOutcome(name, Done{}, tr("Copied. The clipboard forgets it after 30 seconds."));
    });
}

void SecretsRoom::remove(const QString& name)
{
    auto* dialog = new DeleteSecretDialog(name, this);
    connect(dialog, &QDialog::accepted, this, [this, name] {
        if (!m_vault)
            return;
        answer(this, m_vault->remove(name, m_content.actor), [this, name](const Result<Done>& removed) {
            // Where it worked, its row has gone.
            showOutcome(name, removed, {});
            checkKeychain();
        });
    });
    dialog->open();
}

void SecretsRoom::showOutcome(const QString& name, const Result<Done>& result, const QString& success)
{
    SecretControls* controls = controlsOf(name);
    if (!controls)
        return;
    if (result)
        controls->showOutcome(Mark::Ok, success);
    else
        controls->showOutcome(Mark::Bad, SecretText::problem(result.error()));
}

SecretControls* SecretsRoom::controlsOf(const QString& name) const
{
    const auto row =
        std::find_if(m_secrets.cbegin(), m_secrets.cend(), [&name](const Row& each) { return each.name == name; });
    return row == m_secrets.cend() ? nullptr : row->controls;
}

} // namespace readyroom::ui
