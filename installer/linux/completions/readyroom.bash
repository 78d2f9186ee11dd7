# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of readyroom for bash.

_readyroom_options() { # COMMAND: its options
    local common='--language --log-level --help'
    case $1 in
        readiness) echo "--json $common" ;;
        history) echo "--since --json $common" ;;
        tick) echo "--undo --untick --commit --json $common" ;;
        audit) echo "--json $common" ;;
        snapshot) echo "--out --size --scale --theme $common" ;;
        probe) echo "--once --validate --trust --json $common" ;;
        watch) echo "--for --trust --json $common" ;;
        security) echo "--burst --trust --json $common" ;;
        practice-service) echo "--port --host --break $common" ;;
        help) ;;
        *) echo "--theme --version $common" ;;
    esac
}

_readyroom() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]} kind=
    COMPREPLY=()
    # "--theme=da": bash makes three words of it.
    if [[ $current == '=' ]]; then
        current=
    elif [[ $previous == '=' && $COMP_CWORD -gt 1 ]]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    case $previous in
        --theme) kind='light dark' ;;
        --language) kind='en de ja' ;;
        --log-level) kind='trace debug info warn error off' ;;
        --break) kind='down slow errors off' ;;
        --out)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -d -- "$current")
            return
            ;;
        --size | --scale | --commit | --since | --port | --host | --for | --burst) return ;;
    esac
    if [[ $kind ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$kind" -- "$current")
    elif [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_readyroom_options "$command")" -- "$current")
    elif [[ $command == audit && $COMP_CWORD -eq 2 ]]; then
        mapfile -t COMPREPLY < <(compgen -W 'verify accept' -- "$current")
    else
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        if [[ $COMP_CWORD -eq 1 ]]; then
            mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W 'readiness history tick audit snapshot probe watch security practice-service help' -- "$current")
        fi
    fi
}

complete -F _readyroom readyroom
