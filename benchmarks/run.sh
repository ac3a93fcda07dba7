#!/usr/bin/env bash
# Measures everything, on any articles: whole processes, the compiler, the generator and its stages, lookups and search.
#   benchmarks/run.sh [ARTICLES [COPIES]]      ARTICLES: a folder of .txt files; synthetic articles by default
# Operations inside a process are measured briefly here, and in depth by:    dotnet run -c Release --project benchmarks/InProcess -- --filter '*'
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$here/work/
runs=${RUNS:-15}
out=$work/out
mkdir -p "$out"

# Runs a command, and prints its output only if it fails.
quietly() { "$@" >"$out/build.log" 2>&1 || { cat "$out/build.log" >&2; return 1; }; }

quietly dotnet build "$here/Prepare" -c Release
dotnet "$here/Prepare/bin/Release/net10.0/Prepare.dll" "$work" "${1:-}" "${2:-1}"
for rival in Empty Constants Corpus Markdown Json Frozen; do
    Rival=$rival quietly dotnet build "$here/StartUp" -c Release
done

echo; echo "csc, milliseconds by the clock, least and median of ${COMPILES:-5}: the compiler's task in its own process, analyzers off, generators on"
rm -f "$out"/*.csc
for ((run = 0; run < ${COMPILES:-5}; run++)); do
    # In turn, so that other load on the machine affects all of them.
    for rival in Empty Constants Corpus; do
        Rival=$rival dotnet build "$here/StartUp" -c Release --no-restore --no-dependencies --no-incremental \
            -p:UseSharedCompilation=false -p:RunAnalyzers=false -v minimal -clp:PerformanceSummary | awk '/ms  Csc /{print $1}' >>"$out/$rival.csc"
    done
done
for rival in Empty Constants Corpus; do
    sort -n -o "$out/$rival.csc" "$out/$rival.csc"
    printf '%-10s %8s %8s\n' $rival "$(head -1 "$out/$rival.csc")" "$(sed -n $((${COMPILES:-5} / 2 + 1))p "$out/$rival.csc")"
done

# Runs a program as it was built, or as it was published in a form.
start() {
    local rival=$1 form=$2
    shift 2
    case $form in
        '') dotnet "$here/StartUp/bin/$rival/Release/net10.0/StartUp.$rival.dll" "$@" ;;
        ReadyToRun) dotnet "$here/StartUp/bin/$rival$form/publish/StartUp.$rival.dll" "$@" ;;
        NativeAot) "$here/StartUp/bin/$rival$form/publish/StartUp.$rival" "$@" ;;
    esac
}

# Prints the times of programs in one form; those that read articles must all print the same headline.
times() {
    local form=$1 run rival
    shift
    for rival in "$@"; do
        : >"$out/$rival$form.times"
    done
    for ((run = 0; run < runs; run++)); do
        # In turn, so that other load on the machine affects all of them.
        for rival in "$@"; do
            start "$rival" "$form" "$work/corpus" 2>>"$out/$rival$form.times" >"$out/$rival$form.headline"
        done
    done
    for rival in "$@"; do
        sort -n -o "$out/$rival$form.times" "$out/$rival$form.times"
        printf '%-10s %10s %10s   %s\n' "$rival" "$(head -1 "$out/$rival$form.times")" "$(sed -n $((runs / 2 + 1))p "$out/$rival$form.times")" "$(cat "$out/$rival$form.headline")"
        [[ $rival == Empty ]] || cmp "$out/Corpus.headline" "$out/$rival$form.headline"
    done
}

echo; echo "from the start of Main to the first headline, microseconds: least and median of $runs runs; and the printed headline"
times '' Empty Corpus Markdown Json Frozen
start Corpus '' "$work/corpus" answers 2>/dev/null >"$out/Corpus.answers"

for form in ReadyToRun NativeAot; do
    echo; echo "the same, published as $form"
    published=()
    for rival in Empty Corpus Markdown Json Frozen; do
        if Rival=$rival Form=$form dotnet publish "$here/StartUp" -c Release >"$out/publish.log" 2>&1; then
            published+=("$rival")
        else
            echo "$rival cannot be published here: $(grep -m 1 -E 'error|warning' "$out/publish.log")"
            # If even the empty program fails, the machine lacks a linker or packages; if only Corpus fails, or has warnings, it is our fault.
            case $rival in Empty) break ;; Corpus) exit 1 ;; esac
        fi
    done
    if ((${#published[@]} > 0)); then
        times $form "${published[@]}"
        start Corpus $form "$work/corpus" answers 2>/dev/null >"$out/Corpus$form.answers"
        cmp "$out/Corpus.answers" "$out/Corpus$form.answers"
        echo "Lookups, related articles, quotations and passages are the same as in the unpublished program: $(wc -l <"$out/Corpus.answers") lines"
    fi
done

echo; echo "from the start of a web server to the first byte of its front page"
for rival in Driver Empty Corpus Markdown; do
    Rival=$rival quietly dotnet build "$here/FirstByte" -c Release
done
servers=()
for rival in Empty Corpus Markdown; do
    servers+=("$here/FirstByte/bin/$rival/Release/net10.0/FirstByte.$rival.dll")
done
dotnet "$here/FirstByte/bin/Driver/Release/net10.0/FirstByte.Driver.dll" "$work/corpus" "$runs" "${servers[@]}"

echo; echo "inside a process, processor time"
quietly dotnet build "$here/InProcess" -c Release
dotnet "$here/InProcess/bin/Release/net10.0/Corpus.Benchmarks.dll" quick

echo; echo "the stages"
quietly dotnet build "$here/Stages" -c Release
dotnet "$here/Stages/bin/Release/net10.0/Corpus.Benchmarks.Stages.dll" "$work/corpus"

echo; echo "the generator alone"
quietly dotnet build "$here/Generator" -c Release
dotnet "$here/Generator/bin/Release/net10.0/Corpus.Benchmarks.Generator.dll" "$work/corpus"
