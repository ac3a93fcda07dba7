namespace Corpus;

/// <summary>What a <c>Value</c> is; the terms are those of JSON.</summary>
public enum ValueKind
{
    /// <summary>Nothing: an empty value, or a member that is not there.</summary>
    Null,

    /// <summary>Text.</summary>
    Text,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>Values by their names.</summary>
    Mapping,
}
