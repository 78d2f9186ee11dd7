// SPDX-License-Identifier: GPL-3.0-or-later
// The smallest window there is; what Readyroom's start is compared with.
#include <cstdio>

#include <QMainWindow>

#include "bench/FirstPaint.h"

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1280, 800);
    const readyroom::bench::FirstPaint painted([] {
        std::puts("usable");
        QApplication::quit();
    });
    window.show();
    return QApplication::exec();
}
