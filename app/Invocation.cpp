// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Invocation.h"

#include <QCoreApplication>
#include <QHash>
#include <QHostAddress>

namespace readyroom {

namespace {

/// Takes the command line apart, word by word.
class ArgumentReader
{
public:
    explicit ArgumentReader(QStringList arguments)
        : m_words(std::move(arguments))
    {
    }

    Result<Invocation> read()
    {
        readCommand();
        while (!m_words.isEmpty()) {
            const QString word = m_words.takeFirst();
            const Result<Done> taken =
                word.startsWith(QLatin1String("--")) && word.size() > 2 ? takeOption(word) : takePositional(word);
            if (!taken)
                return passOn(taken);
        }
        return checked();
    }

private:
    void readCommand()
    {
        const QString first = m_words.value(0);
        const auto is = [&first](const char* name) { return first == QLatin1String(name); };
        m_isCommand = true;
        if (is("readiness"))
            m_result.command = Command::Readiness;
        else if (is("probe"))
            m_result.command = Command::Probe;
        else if (is("watch"))
            m_result.command = Command::Watch;
        else if (is("security"))
            m_result.command = Command::Security;
        else if (is("history"))
            m_result.command = Command::History;
        else if (is("tick"))
            m_result.command = Command::Tick;
        else if (is("snapshot"))
            m_result.command = Command::Snapshot;
        else if (is("practice-service"))
            m_result.command = Command::PracticeService;
        else if (is("audit") && m_words.value(1) == QLatin1String("verify")) {
            m_result.command = Command::AuditVerify;
            m_words.removeFirst();
        } else if (is("audit") && m_words.value(1) == QLatin1String("accept")) {
            m_result.command = Command::AuditAccept;
            m_words.removeFirst();
        } else if (is("help") || is("--help") || is("-h"))
            m_result.command = Command::Help;
        else if (is("--version") || is("-v"))
            m_result.command = Command::Version;
        else
            m_isCommand = false;
        if (m_isCommand) {
            m_commandName = first == QLatin1String("audit") ? first + QLatin1Char(' ') + m_words.constFirst() : first;
            m_words.removeFirst();
        }
    }

    Result<Done> takePositional(const QString& word)
    {
        if (m_result.path.isEmpty() && m_result.command != Command::PracticeService)
            m_result.path = word;
        else if (m_result.command == Command::Tick && m_result.item.isEmpty())
            m_result.item = word;
        else
            return fail(ErrorCode::InvalidArgument, word, QStringLiteral("one word too many"));
        return Done{};
    }

    Result<Done> takeOption(const QString& word)
    {
        const QString name = word.section(QLatin1Char('='), 0, 0);
        m_options << name;
        if (name == QLatin1String("--json")) {
            m_result.json = true;
        } else if (name == QLatin1String("--undo")) {
            m_result.undo = true;
        } else if (name == QLatin1String("--untick")) {
            m_result.untick = true;
        } else if (name == QLatin1String("--commit")) {
            m_result.commitMessage = word.contains(QLatin1Char('=')) ? word.section(QLatin1Char('='), 1) : QString();
        } else if (name == QLatin1String("--once")) {
            m_isOnce = true;
        } else if (name == QLatin1String("--validate")) {
            m_result.validate = true;
        } else if (name == QLatin1String("--trust")) {
            m_result.trust = true;
        } else if (name == QLatin1String("--help")) {
            m_result.command = Command::Help;
        } else {
            return takeValue(name, word);
        }
        return Done{};
    }

    Result<Done> takeValue(const QString& name, const QString& word)
    {
        static const QStringList known{
            QStringLiteral("--out"),   QStringLiteral("--size"),     QStringLiteral("--scale"),
            QStringLiteral("--theme"), QStringLiteral("--language"), QStringLiteral("--log-level"),
            QStringLiteral("--since"), QStringLiteral("--port"),     QStringLiteral("--host"),
            QStringLiteral("--break"), QStringLiteral("--for"),      QStringLiteral("--burst")};
        if (!known.contains(name))
            return fail(ErrorCode::InvalidArgument, name, QStringLiteral("no such option"));
        if (!word.contains(QLatin1Char('=')) && m_words.isEmpty())
            return fail(ErrorCode::InvalidArgument, name, QStringLiteral("a value is missing"));
        const QString value = word.contains(QLatin1Char('=')) ? word.section(QLatin1Char('='), 1) : m_words.takeFirst();
        bool isGood = !value.isEmpty();
        if (name == QLatin1String("--out"))
            m_result.out = value;
        else if (name == QLatin1String("--size"))
            isGood = takeSize(value);
        else if (name == QLatin1String("--since"))
            isGood = takeSince(value);
        else if (name == QLatin1String("--burst"))
            m_result.burstHost = value;
        else if (name == QLatin1String("--for"))
            isGood = takeRunFor(value);
        else if (name == QLatin1String("--port"))
            isGood = takePort(value);
        else if (name == QLatin1String("--host"))
            isGood = takeHost(value);
        else if (name == QLatin1String("--break"))
            isGood = takeBreakage(value);
        else if (name == QLatin1String("--scale"))
            isGood = takeScale(value);
        else if (name == QLatin1String("--theme"))
            isGood = takeTheme(value);
        else if (name == QLatin1String("--language"))
            m_result.language = value;
        else
            isGood = takeLogLevel(value);
        if (!isGood)
            return fail(ErrorCode::InvalidArgument, name, value);
        return Done{};
    }

    bool takeSize(const QString& value)
    {
        const QStringList parts = value.toLower().split(QLatin1Char('x'));
        constexpr int smallest = 200;
        constexpr int largest = 8000;
        bool isWidth = false;
        bool isHeight = false;
        m_result.size = QSize(parts.value(0).toInt(&isWidth), parts.value(1).toInt(&isHeight));
        const auto fits = [](int length) { return length >= smallest && length <= largest; };
        return parts.size() == 2 && isWidth && isHeight && fits(m_result.size.width()) && fits(m_result.size.height());
    }

    bool takeSince(const QString& value)
    {
        m_result.since = QDate::fromString(value, Qt::ISODate);
        return m_result.since.isValid();
    }

    bool takePort(const QString& value)
    {
        bool isNumber = false;
        m_result.port = value.toUShort(&isNumber);
        return isNumber;
    }

    bool takeHost(const QString& value)
    {
        m_result.host = value == QLatin1String("localhost") ? QStringLiteral("127.0.0.1") : value;
        return !QHostAddress(m_result.host).isNull();
    }

    bool takeBreakage(const QString& value)
    {
        static const QStringList known{QStringLiteral("down"), QStringLiteral("slow"), QStringLiteral("errors"),
                                       QStringLiteral("off")};
        m_result.breakage = value;
        return known.contains(value);
    }

    bool takeRunFor(const QString& value)
    {
        bool isNumber = false;
        m_result.runFor = std::chrono::seconds(value.toInt(&isNumber));
        return isNumber && m_result.runFor->count() > 0;
    }

    bool takeScale(const QString& value)
    {
        constexpr double smallest = 0.5;
        constexpr double largest = 4;
        bool isNumber = false;
        m_result.scale = value.toDouble(&isNumber);
        return isNumber && m_result.scale >= smallest && m_result.scale <= largest;
    }

    bool takeTheme(const QString& value)
    {
        m_result.theme = value;
        return value == QLatin1String("light") || value == QLatin1String("dark");
    }

    bool takeLogLevel(const QString& value)
    {
        static const QStringList levels{QStringLiteral("trace"), QStringLiteral("debug"), QStringLiteral("info"),
                                        QStringLiteral("warn"),  QStringLiteral("error"), QStringLiteral("off")};
        m_result.logLevel = value;
        return levels.contains(value);
    }

    Result<Invocation> checked()
    {
        const bool needsPath = m_result.command == Command::Readiness || m_result.command == Command::Tick ||
                               m_result.command == Command::AuditVerify || m_result.command == Command::AuditAccept ||
                               m_result.command == Command::Snapshot || m_result.command == Command::History ||
                               m_result.command == Command::Probe || m_result.command == Command::Watch ||
                               m_result.command == Command::Security;
        if (needsPath && m_result.path.isEmpty())
            return fail(ErrorCode::InvalidArgument, QStringLiteral("PATH"), QStringLiteral("a path is missing"));
        if (m_result.command == Command::Tick && m_result.item.isEmpty())
            return fail(ErrorCode::InvalidArgument, QStringLiteral("ID"), QStringLiteral("an item's id is missing"));
        if (m_isOnce && m_result.validate)
            return fail(ErrorCode::InvalidArgument, QStringLiteral("--validate"),
                        QStringLiteral("either this or --once"));
        if (m_result.command == Command::Snapshot && m_result.out.isEmpty())
            return fail(ErrorCode::InvalidArgument, QStringLiteral("--out"), QStringLiteral("a folder is missing"));
        if (m_result.command == Command::PracticeService && !m_result.breakage.isEmpty() && m_result.port == 0)
            return fail(ErrorCode::InvalidArgument, QStringLiteral("--port"), QStringLiteral("the one it listens on"));
        return checkedOptions();
    }

    /// An option that means nothing to the command is a slip, and not to be passed over.
    [[nodiscard]] Result<Invocation> checkedOptions() const
    {
        static const QHash<QString, QList<Command>> commandsOf{
            {QStringLiteral("--json"),
             {Command::Readiness, Command::History, Command::Tick, Command::AuditVerify, Command::AuditAccept,
              Command::Probe, Command::Watch, Command::Security}},
            {QStringLiteral("--once"), {Command::Probe}},
            {QStringLiteral("--validate"), {Command::Probe}},
            {QStringLiteral("--trust"), {Command::Probe, Command::Watch, Command::Security}},
            {QStringLiteral("--burst"), {Command::Security}},
            {QStringLiteral("--for"), {Command::Watch}},
            {QStringLiteral("--since"), {Command::History}},
            {QStringLiteral("--undo"), {Command::Tick}},
            {QStringLiteral("--untick"), {Command::Tick}},
            {QStringLiteral("--commit"), {Command::Tick}},
            {QStringLiteral("--out"), {Command::Snapshot}},
            {QStringLiteral("--size"), {Command::Snapshot}},
            {QStringLiteral("--scale"), {Command::Snapshot}},
            {QStringLiteral("--port"), {Command::PracticeService}},
            {QStringLiteral("--host"), {Command::PracticeService}},
            {QStringLiteral("--break"), {Command::PracticeService}},
            {QStringLiteral("--theme"), {Command::Window, Command::Snapshot}},
        };
        if (m_result.command == Command::Help || m_result.command == Command::Version)
            return m_result;
        for (const QString& option : m_options) {
            const auto found = commandsOf.constFind(option);
            if (found != commandsOf.cend() && !found->contains(m_result.command))
                return fail(ErrorCode::InvalidArgument, option,
                            m_commandName.isEmpty() ? QStringLiteral("a window has no such option")
                                                    : QStringLiteral("%1 has no such option").arg(m_commandName));
        }
        return m_result;
    }

    QStringList m_words;
    QStringList m_options; ///< as they were named
    bool m_isOnce = false;
    QString m_commandName; ///< empty: none was named
    bool m_isCommand = false;
    Invocation m_result;
};

} // namespace

Result<Invocation> Invocation::parse(const QStringList& arguments)
{
    return ArgumentReader(arguments).read();
}

QString usageText()
{
    return QCoreApplication::translate(
        "Usage", "readyroom [WORKSPACE]                   open a window on a folder, plan or Git repository\n"
                 "readyroom readiness PATH [--json]       what stands between a service and production\n"
                 "readyroom history PATH [--since DATE]   how the plans changed, by Git and the journal;\n"
                 "                                        --since 2026-03-01 tells the difference, --json\n"
                 "readyroom tick FILE ID [--undo]         tick a task; --undo takes the last mark back,\n"
                 "                                        --untick clears the box, --commit[=MESSAGE] commits\n"
                 "readyroom audit verify WORKSPACE        check the journal: 0 ok, 1 tampered,\n"
                 "                                        2 truncated, 3 unreadable\n"
                 "readyroom audit accept WORKSPACE        go on with a journal that was cut off or altered,\n"
                 "                                        and put that on record\n"
                 "readyroom snapshot WORKSPACE --out DIR  render every tab as a picture\n"
                 "    [--size WxH] [--scale N] [--theme light|dark] [--language L]\n"
                 "readyroom probe PATH [--validate]       ask every probe once: 0 all up, 1 not all, 2 wrong\n"
                 "                                        configuration; --trust runs programs, sends secrets\n"
                 "readyroom watch WORKSPACE [--for S]     run the schedule of its probes without a window\n"
                 "readyroom security WORKSPACE [--trust]  look at the security of its services: 0 fine, 1 not;\n"
                 "                                        --burst HOST also tries the limit of requests\n"
                 "readyroom practice-service [--port N]   run a service to practise on; --host ADDRESS;\n"
                 "    [--break down|slow|errors|off]      break or mend the one that runs\n"
                 "\n"
                 "--json prints one JSON object; --language en|de|ja; --log-level trace … error");
}

} // namespace readyroom
