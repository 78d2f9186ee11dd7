// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTreeWidget;

namespace readyroom::ui {

/// Version and licence of the program, the libraries it is made with and their licences, and the text of its own.
/// Reads them from the resources `:/licences`. To be shown with open(); deletes itself when closed.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent);

private:
    [[nodiscard]] QWidget* makeHeader();
    [[nodiscard]] QTreeWidget* makeLibraries();
    [[nodiscard]] QWidget* makeLicence();
};

} // namespace readyroom::ui
