# Sourced by mvnw and tonewright: finds a JDK and a Maven that fit, wherever they usually lie.
# Expects $me, the name to speak by. Plain POSIX sh.

JDK_MIN=25
MAVEN=3.9.16    # fetched where the mvn on the PATH does not fit: 3.9.9 or a later 3.x, which Tycho asks for

say() { echo "$me: $*" >&2; }

# Is $1 the home of a JDK that is new enough? Reads its "release" file: starting java would take longer.
jdk_fits() {
    [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    while read -r line; do
        case $line in
            JAVA_VERSION=*)
                version=${line#*=\"}
                version=${version%%[!0-9]*}
                [ "${version:-0}" -ge "$JDK_MIN" ] && return 0
                return 1 ;;
        esac
    done < "$1/release"
    return 1
}

# Sets and exports JAVA_HOME, or ends with a sentence.
find_jdk() {
    jdk_fits "${JAVA_HOME:-}" && { export JAVA_HOME; return; }
    javac=$(command -v javac) && javac=$(readlink -f "$javac" 2>/dev/null) || javac=
    mac=
    [ ! -x /usr/libexec/java_home ] || mac=$(/usr/libexec/java_home -v "$JDK_MIN+" 2>/dev/null) || mac=
    for home in "${javac%/bin/javac}" "$mac" /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* \
            "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
            /Library/Java/JavaVirtualMachines/*/Contents/Home \
            "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
            /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        jdk_fits "$home" && { JAVA_HOME=$home; export JAVA_HOME; return; }
    done
    say "no JDK $JDK_MIN or later was found; install one (for example Eclipse Temurin from https://adoptium.net)" \
        "or set JAVA_HOME to it."
    exit 2
}

# Does a Maven of version $1 fit? 3.9.9 or a later 3.x.
maven_fits() {
    major=${1%%.*}
    rest=${1#*.}
    minor=${rest%%.*}
    patch=${rest#*.}
    patch=${patch%%[!0-9]*}
    [ "$major" = 3 ] || return 1
    [ "$minor" -gt 9 ] || { [ "$minor" -eq 9 ] && [ "${patch:-0}" -ge 9 ]; }
}

# Sets MVN to the command to call, or ends with a sentence.
find_maven() {
    tools=${XDG_CACHE_HOME:-$HOME/.cache}/tonewright
    MVN=$tools/apache-maven-$MAVEN/bin/mvn
    [ ! -x "$MVN" ] || return 0
    # Asked from outside the project, whose .mvn an old Maven cannot read.
    have=$(cd / && mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p') || have=
    if [ -z "$have" ]; then
        say "no mvn was found on the PATH; install Maven (any version of 3: a fitting one is then fetched)."
        exit 2
    fi
    if maven_fits "$have"; then
        MVN=mvn
        return
    fi
    say "mvn is $have; fetching Maven $MAVEN once, into $tools"
    mkdir -p "$tools"
    fetched=$(mktemp -d "$tools/fetch.XXXXXX")
    if ! (cd "$fetched" && mvn -q -B -ntp -Dstyle.color=never \
            org.apache.maven.plugins:maven-dependency-plugin:3.7.0:unpack \
            "-Dartifact=org.apache.maven:apache-maven:$MAVEN:zip:bin" \
            "-DoutputDirectory=$fetched" "-DmarkersDirectory=$fetched/markers") > "$fetched/log" 2>&1; then
        tail -n 20 "$fetched/log" >&2
        rm -rf "$fetched"
        say "Maven $MAVEN could not be fetched; install Maven 3.9.9 or later, or see to the network."
        exit 2
    fi
    chmod +x "$fetched/apache-maven-$MAVEN/bin/mvn"
    # Two at a time may fetch: the first one's stays.
    mv "$fetched/apache-maven-$MAVEN" "$tools/" 2>/dev/null || [ -x "$MVN" ]
    rm -rf "$fetched"
}
