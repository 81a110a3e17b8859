/// Octopus's bash: the script is sourced after its helper functions and variables.
struct Bash: ScriptLanguage {
    let program = "bash"
    let fileName = "Script.sh"

    func file(for body: String) -> String {
        body.replacing("\r\n", with: "\n")
    }

    func arguments(forScriptAt path: String) -> [String] {
        ["--noprofile", "--norc", "-c", Self.start, path]
    }

    func prelude(defining variables: [String: String]) -> String {
        let assignments = variables.sorted { $0.key < $1.key }.map { name, value in
            "__sluice_define \(Self.quoted(name)) \(Self.quoted(value))\n"
        }
        return Self.helpers + assignments.joined() + "__sluice_ready=1\n"
    }

    /// The script is `$0`. Bash needs the C locale to read long quoted values in linear time. A script whose prelude
    /// was cut short must not run.
    private static let start = """
        LC_ALL=C . /dev/stdin
        if [ -z "${__sluice_ready-}" ]; then echo 'The variables of this script could not be read.' >&2; exit 127; fi
        unset __sluice_ready
        unset -f __sluice_define
        exec </dev/null
        . "$0" "$@"
        """

    private static func quoted(_ text: String) -> String {
        "'" + text.replacing("'", with: #"'\''"#) + "'"
    }

    /// With a trap for SIGTERM bash waits for its foreground command, so that both have the same grace.
    private static let helpers = #"""
        if [ "${BASH_VERSINFO[0]}" -lt 4 ]; then
            echo "Scripts need bash 4.0 or newer; this is $BASH_VERSION." >&2
            exit 127
        fi
        trap 'exit 143' TERM
        declare -gA octopus_parameters=()

        __sluice_define() { octopus_parameters["$1"]=$2; }

        get_octopusvariable() {
            if [ -n "${1-}" ]; then printf '%s\n' "${octopus_parameters[$1]-}"; else echo; fi
        }

        encode_servicemessagevalue() { printf '%s' "${1-}" | base64 | tr -d '\n'; }

        decode_servicemessagevalue() { printf '%s' "${1-}" | base64 -d; }

        set_octopusvariable() {
            local name value sensitive=
            name=$(encode_servicemessagevalue "${1-}")
            value=$(encode_servicemessagevalue "${2-}")
            if [ "${3-}" = -sensitive ]; then sensitive=" sensitive='VHJ1ZQ=='"; fi
            printf "##octopus[setVariable name='%s' value='%s'%s]\n" "$name" "$value" "$sensitive"
        }

        fail_step() {
            if [ -n "${1-}" ]; then
                printf "##octopus[resultMessage message='%s']\n" "$(encode_servicemessagevalue "$1")"
            fi
            exit 1
        }

        update_progress() {
            local percentage message
            percentage=$(encode_servicemessagevalue "${1-}")
            message=$(encode_servicemessagevalue "${2-}")
            printf "##octopus[progress percentage='%s' message='%s']\n" "$percentage" "$message"
        }

        new_octopusartifact() {
            if [ ! -f "${1-}" ]; then
                printf "The artifact '%s' is not a file in '%s'.\n" "${1-}" "$PWD" >&2
                return 1
            fi
            local path=$1 name=${2-} length
            if [ "${path#/}" = "$path" ]; then path=$PWD/$path; fi
            if [ -z "$name" ]; then name=${path##*/}; fi
            length=$(wc -c <"$path")
            printf 'Collecting %s as an artifact...\n' "$1"
            printf "##octopus[createArtifact path='%s' name='%s' length='%s']\n" "$(encode_servicemessagevalue "$path")" \
                "$(encode_servicemessagevalue "$name")" "$(encode_servicemessagevalue "${length// /}")"
        }

        __sluice_write() { printf '##octopus[stdout-%s]\n%s\n##octopus[stdout-default]\n' "$1" "$2"; }
        write_verbose() { __sluice_write verbose "$*"; }
        write_highlight() { __sluice_write highlight "$*"; }
        write_wait() { __sluice_write wait "$*"; }
        write_warning() { __sluice_write warning "$*"; }

        """#
}
