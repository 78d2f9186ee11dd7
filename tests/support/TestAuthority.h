// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace readyroom::tests {

/// Certificates for tests, made by the openssl program: a root, an intermediate below it, and what is wished for below
/// that. Keys are elliptic, so that making one takes no time.
class TestAuthority final
{
public:
    [[nodiscard]] static bool isAvailable()
    {
        return !QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty();
    }

    TestAuthority()
    {
        write(QStringLiteral("index.txt"), {});
        root(QStringLiteral("root"));
        issue(QStringLiteral("intermediate"), QStringLiteral("root"), QStringLiteral("/CN=Test Intermediate"),
              "basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign,digitalSignature\n", 1000);
    }

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString certificate(const QString& name) const { return path(name + QStringLiteral(".crt")); }
    [[nodiscard]] QString key(const QString& name) const { return path(name + QStringLiteral(".key")); }

    /// A certificate that signs itself.
    void root(const QString& name, const QString& subject = QStringLiteral("/CN=Test Root"), int days = 3650) const
    {
        newKey(name);
        run({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-new"), QStringLiteral("-key"), key(name),
             QStringLiteral("-subj"), subject, QStringLiteral("-days"), QString::number(days), QStringLiteral("-out"),
             certificate(name)});
    }
    /// A certificate below `issuer`. @param days may be negative: it ended in the past
    void issue(const QString& name, const QString& issuer, const QString& subject, const QByteArray& extensions,
               int days = 90) const
    {
        newKey(name);
        write(name + QStringLiteral(".ext"), extensions);
        run({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-utf8"), QStringLiteral("-key"), key(name),
             QStringLiteral("-subj"), subject, QStringLiteral("-out"), path(name + QStringLiteral(".csr"))});
        run({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), path(name + QStringLiteral(".csr")),
             QStringLiteral("-CA"), certificate(issuer), QStringLiteral("-CAkey"), key(issuer),
             QStringLiteral("-CAcreateserial"), QStringLiteral("-days"), QString::number(days),
             QStringLiteral("-extfile"), path(name + QStringLiteral(".ext")), QStringLiteral("-out"),
             certificate(name)});
    }
    [[nodiscard]] QByteArray der(const QString& name) const
    {
        run({QStringLiteral("x509"), QStringLiteral("-in"), certificate(name), QStringLiteral("-outform"),
             QStringLiteral("DER"), QStringLiteral("-out"), path(name + QStringLiteral(".der"))});
        return read(name + QStringLiteral(".der"));
    }
    /// Certificates one behind the other in one PEM file, as servers want them.
    void bundle(const QString& name, const QStringList& certificates) const
    {
        QByteArray bytes;
        for (const QString& one : certificates)
            bytes += read(one + QStringLiteral(".crt"));
        write(name + QStringLiteral(".crt"), bytes);
    }

    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        if (file.open(QFile::WriteOnly))
            file.write(bytes);
    }
    [[nodiscard]] QByteArray read(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// What openssl wrote; its complaints go to the test's log.
    QByteArray run(const QStringList& arguments) const
    {
        QProcess process;
        process.start(QStringLiteral("openssl"), arguments);
        process.waitForFinished();
        if (process.exitCode() != 0)
            qWarning().noquote() << arguments << process.readAllStandardError();
        return process.readAllStandardOutput();
    }

private:
    void newKey(const QString& name) const
    {
        run({QStringLiteral("ecparam"), QStringLiteral("-name"), QStringLiteral("prime256v1"),
             QStringLiteral("-genkey"), QStringLiteral("-noout"), QStringLiteral("-out"), key(name)});
    }

    QTemporaryDir m_folder;
};

} // namespace readyroom::tests
