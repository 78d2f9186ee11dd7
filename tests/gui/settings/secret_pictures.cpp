// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the settings' room of secrets in its states to PNG files, to be looked at: secret_pictures FOLDER.
// QT_SCALE_FACTOR sets the scale.
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>

#include "gui/settings/VaultRoom.h"
#include "support/WidgetSearch.h"
#include "ui/settings/DeleteSecretDialog.h"
#include "ui/settings/SecretDialog.h"
#include "ui/settings/SettingsPage.h"
#include "ui/widgets/Theme.h"

using namespace readyroom;
using namespace readyroom::ui;

namespace {

void save(QWidget& widget, const QString& file, QSize size = {920, 640})
{
    if (size.isValid())
        widget.resize(size);
    else
        widget.adjustSize();
    widget.show();
    QTest::qWait(20);
    if (!widget.grab().save(file))
        qFatal("cannot write %s", qPrintable(file));
}

void press(const QWidget& page, const char* accessibleName)
{
    for (auto* button : page.findChildren<QPushButton*>()) {
        if (button->accessibleName() == QString::fromUtf8(accessibleName))
            button->click();
    }
    QTest::qWait(20);
}

void saveAll(const QString& folder, const QString& theme)
{
    using std::chrono::days;
    const auto file = [&](const char* state) {
        return QDir(folder).filePath(QStringLiteral("%1-%2.png").arg(theme, QString::fromUtf8(state)));
    };
    const QTemporaryDir settingsFolder;
    QSettings store(settingsFolder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Settings settings(store);
    tests::VaultRoom room;
    SettingsPage page(settings, DataPlaces{}, true);
    auto* rooms = page.findChild<QListWidget*>();
    rooms->setCurrentItem(rooms->findItems(QStringLiteral("Secrets"), Qt::MatchExactly).first());
    save(page, file("no-workspace"));
    page.setSecrets(room.content());
    save(page, file("empty"));
    room.keychain.failure = ErrorCode::Unsupported;
    page.setSecrets(room.content());
    save(page, file("no-keychain"));
    room.keychain.failure.reset();
    (void)room.add("smtp", {QStringLiteral("mail.example.org")});
    room.clock.advance(days(9));
    (void)room.add("pager-key", {QStringLiteral("events.pager.example"), QStringLiteral("eu.pager.example")});
    room.clock.advance(days(17) + std::chrono::hours(3));
    (void)room.add("api-token", {QStringLiteral("api.example.org")});
    room.clock.advance(days(6));
    const auto used = room.vault->secret(QStringLiteral("api-token"), QStringLiteral("api.example.org"));
    QTest::qWait(20);
    room.open();
    room.clock.advance(std::chrono::minutes(4));
    page.setSecrets(room.content());
    save(page, file("list"));
    press(page, "Test: api-token");
    room.keychain.failure = ErrorCode::NotFound;
    press(page, "Test: pager-key");
    room.keychain.failure.reset();
    save(page, file("tested"));
    room.keychain.isLocked = true;
    page.setSecrets(room.content());
    save(page, file("locked"));
    page.resize(560, 640);
    save(page, file("narrow"), {640, 700});
    const auto dialogOf = [](QDialog& dialog) { dialog.setAttribute(Qt::WA_DeleteOnClose, false); };
    SecretDialog add;
    dialogOf(add);
    save(add, file("add"), {});
    const auto fields = add.findChildren<QLineEdit*>();
    fields.at(0)->setText(QStringLiteral("smtp"));
    fields.at(1)->setText(QStringLiteral("mail.example.org"));
    fields.at(2)->setText(QStringLiteral("short"));
    save(add, file("add-short"), {});
    SecretDialog rotate(room.vault->records().front());
    dialogOf(rotate);
    rotate.showWaiting();
    save(rotate, file("rotate"), {});
    DeleteSecretDialog remove(QStringLiteral("api-token"));
    dialogOf(remove);
    save(remove, file("delete"), {});
    QFile records(room.path("secrets.json"));
    if (records.open(QIODevice::WriteOnly))
        records.write("{");
    records.close();
    room.keychain.isLocked = false;
    page.setSecrets(room.content());
    save(page, file("broken"));
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (argc != 2)
        qFatal("usage: secret_pictures FOLDER");
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    for (const auto& [name, choice] : {std::pair("light", Theme::Choice::Light), std::pair("dark", Theme::Choice::Dark),
                                       std::pair("contrast", Theme::Choice::HighContrastDark)}) {
        Theme::apply(application, choice);
        saveAll(folder, QString::fromUtf8(name));
    }
    return 0;
}
