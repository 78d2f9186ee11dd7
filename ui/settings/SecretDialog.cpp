// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SecretDialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include "core/secrets/SecretVault.h"
#include "ui/settings/SecretText.h"
#include "ui/widgets/ActionText.h"
#include "ui/widgets/Announcement.h"
#include "ui/widgets/MarkLabel.h"
#include "ui/widgets/Theme.h"

namespace readyroom::ui {

using namespace secrets;

namespace {

constexpr int dialogWidth = 520; ///< at 100 %

} // namespace

SecretDialog::SecretDialog(const QString& title, const QString& explanation, const QString& action, QWidget* parent)
    : QDialog(parent)
    , m_name(new QLineEdit(this))
    , m_hosts(new QLineEdit(this))
    , m_value(new QLineEdit(this))
    , m_mark(new MarkLabel(this))
    , m_problem(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto* note = new QLabel(explanation, this);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    m_value->setEchoMode(QLineEdit::Password);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::margin);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    addField(grid, tr("&Name"), m_name, tr("such as smtp or api-token", "the name of a secret"));
    addField(grid, tr("&Hosts"), m_hosts, tr("such as api.example.org, 192.0.2.7", "hosts"));
    addField(grid, tr("&Value"), m_value, {});
    auto* show = new QCheckBox(tr("&Show what is typed"), this);
    connect(show, &QCheckBox::toggled, this,
            [this](bool isShown) { m_value->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password); });
    grid->addWidget(show, grid->rowCount(), 1);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::xs);
    line->addWidget(m_mark, 0, Qt::AlignTop);
    line->addWidget(m_problem, 1);
    // Room for two lines, so that the dialog does not grow while one types.
    m_problem->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_problem->setAlignment(Qt::AlignTop);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_submit = buttons->addButton(action, QDialogButtonBox::AcceptRole);
    m_submit->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &SecretDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::margin, space::margin, space::margin, space::margin);
    layout->setSpacing(space::m);
    layout->addWidget(note);
    layout->addLayout(grid);
    layout->addLayout(line);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(Theme::scaled(dialogWidth));
}

SecretDialog::SecretDialog(QWidget* parent)
    : SecretDialog(tr("Add a secret"),
                   tr("The value goes into the keychain, bound to these hosts. Configuration names it: "
                      "secret://name."),
                   tr("Add"), parent)
{
    m_name->setFocus();
    check();
}

SecretDialog::SecretDialog(const SecretRecord& record, QWidget* parent)
    : SecretDialog(
          tr("Rotate %1", "%1 is the name of a secret").arg(record.name),
          tr("The new value takes the place of the old one, which is gone. The name stays, so no configuration "
             "has to be changed."),
          tr("Rotate"), parent)
{
    m_name->setText(record.name);
    m_name->setReadOnly(true);
    m_name->setFocusPolicy(Qt::NoFocus);
    m_hosts->setText(record.hosts.join(QLatin1String(", ")));
    m_value->setFocus();
    check();
}

SecretDialog::~SecretDialog()
{
    QString typed = m_value->text();
    (void)Secret::takeFrom(typed);
    m_value->clear();
}

void SecretDialog::addField(QGridLayout* grid, const QString& label, QLineEdit* field, const QString& hint)
{
    auto* name = new QLabel(label, this);
    name->setBuddy(field);
    name->setForegroundRole(QPalette::PlaceholderText);
    field->setAccessibleName(ActionText::plain(label));
    field->setPlaceholderText(hint);
    const int row = grid->rowCount();
    grid->addWidget(name, row, 0);
    grid->addWidget(field, row, 1);
    connect(field, &QLineEdit::textChanged, this, &SecretDialog::check);
}

QStringList SecretDialog::hosts() const
{
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    return m_hosts->text().split(between, Qt::SkipEmptyParts);
}

Secret SecretDialog::value() const
{
    QByteArray bytes = m_value->text().toUtf8();
    // One that was copied as a line has brought the line's end along.
    const qsizetype lineEnd = bytes.endsWith("\r\n") ? 2 : bytes.endsWith('\n') ? 1 : 0;
    if (lineEnd > 0 && bytes.count('\n') == 1)
        bytes.chop(lineEnd);
    return Secret(std::move(bytes));
}

void SecretDialog::check()
{
    // Nothing is said of a field that is still empty; the button waits for it.
    QString problem;
    if (!m_name->text().isEmpty() && !isSecretName(m_name->text()))
        problem = tr("A name has letters, digits and, between them, dots, dashes or underscores; 64 at most.");
    else if (!hosts().isEmpty())
        problem = SecretText::hostsProblem(normalizedHosts(hosts()));
    if (problem.isEmpty() && !m_value->text().isEmpty())
        problem = SecretText::valueProblem(SecretVault::checkValue(value()));
    say(true, problem);
    m_submit->setEnabled(!m_isWaiting && problem.isEmpty() && !m_name->text().isEmpty() && !hosts().isEmpty() &&
                         !m_value->text().isEmpty());
}

void SecretDialog::submit()
{
    if (m_submit->isEnabled())
        Q_EMIT submitted(m_name->text(), hosts(), value());
}

void SecretDialog::showWaiting()
{
    m_isWaiting = true;
    check();
    say(false, tr("Waiting for the keychain. If it is locked, it asks in a window of its own."));
}

void SecretDialog::showProblem(const QString& text)
{
    m_isWaiting = false;
    check();
    say(true, text);
}

void SecretDialog::say(bool isProblem, const QString& text)
{
    m_mark->setMark(text.isEmpty() ? Mark::None : isProblem ? Mark::Warn : Mark::Info);
    if (text == m_problem->text())
        return;
    m_problem->setText(text);
    if (!text.isEmpty())
        announce(m_problem, text);
}

} // namespace readyroom::ui
