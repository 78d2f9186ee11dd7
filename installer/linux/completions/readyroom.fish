# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of readyroom for fish.

set -l commands readiness history tick audit snapshot probe watch security practice-service help
set -l none "not __fish_seen_subcommand_from $commands"

complete -c readyroom -n __fish_is_first_arg -a readiness -d 'Print what stands between a service and production'
complete -c readyroom -n __fish_is_first_arg -a history -d 'Print how the plans changed'
complete -c readyroom -n __fish_is_first_arg -a tick -d 'Tick one item of a plan'
complete -c readyroom -n __fish_is_first_arg -a audit -d 'Check the record'
complete -c readyroom -n __fish_is_first_arg -a snapshot -d 'Render every tab as a picture'
complete -c readyroom -n __fish_is_first_arg -a probe -d 'Ask every probe once'
complete -c readyroom -n __fish_is_first_arg -a watch -d 'Run the schedule of the probes'
complete -c readyroom -n __fish_is_first_arg -a security -d 'Look at the security of services'
complete -c readyroom -n __fish_is_first_arg -a practice-service -d 'Run a service to practise on'
complete -c readyroom -n __fish_is_first_arg -a help -d 'Print how the program is used'
complete -c readyroom -n '__fish_seen_subcommand_from audit; and not __fish_seen_subcommand_from verify accept' -f -a 'verify accept'
complete -c readyroom -n '__fish_seen_subcommand_from practice-service help' -f

complete -c readyroom -l language -x -a 'en de ja' -d 'Use this language'
complete -c readyroom -l log-level -x -a 'trace debug info warn error off' -d 'How much is logged'
complete -c readyroom -s h -l help -d 'Print how the program is used'
complete -c readyroom -n "$none" -s v -l version -d 'Print the version'
complete -c readyroom -n "$none; or __fish_seen_subcommand_from snapshot" -l theme -x -a 'light dark' -d 'Use this theme'
complete -c readyroom -n '__fish_seen_subcommand_from readiness history tick audit probe watch security' -l json -d 'Print one JSON object'
complete -c readyroom -n '__fish_seen_subcommand_from history' -l since -x -d 'Tell the difference since a day'
complete -c readyroom -n '__fish_seen_subcommand_from tick' -l undo -d 'Take the last mark back'
complete -c readyroom -n '__fish_seen_subcommand_from tick' -l untick -d 'Clear the box'
complete -c readyroom -n '__fish_seen_subcommand_from tick' -l commit -d 'Commit the plan'
complete -c readyroom -n '__fish_seen_subcommand_from snapshot' -l out -r -F -d 'Folder of the pictures'
complete -c readyroom -n '__fish_seen_subcommand_from snapshot' -l size -x -d 'Size of the window'
complete -c readyroom -n '__fish_seen_subcommand_from snapshot' -l scale -x -d 'Pixels for each point'
complete -c readyroom -n '__fish_seen_subcommand_from practice-service' -l port -x -d 'Port of the service'
complete -c readyroom -n '__fish_seen_subcommand_from practice-service' -l host -x -d 'Address of the service'
complete -c readyroom -n '__fish_seen_subcommand_from practice-service' -l break -x -a 'down slow errors off' -d 'Break or mend the one that runs'
complete -c readyroom -n '__fish_seen_subcommand_from probe' -l once -d 'Ask once'
complete -c readyroom -n '__fish_seen_subcommand_from probe' -l validate -d 'Only read the configuration'
complete -c readyroom -n '__fish_seen_subcommand_from probe watch security' -l trust -d 'As if it were trusted'
complete -c readyroom -n '__fish_seen_subcommand_from watch' -l for -x -d 'Stop after so many seconds'
complete -c readyroom -n '__fish_seen_subcommand_from security' -l burst -x -d 'Host that may be sent a burst of requests'
