namespace Corpus.Compiler.Structure.Labels;

/// <summary>What is summed up over the lines of a page.</summary>
internal enum LineSum
{
    /// <summary>Words.</summary>
    Words,

    /// <summary>Words of prose.</summary>
    Prose,

    /// <summary>Words that the rules take for the article's.</summary>
    Article,

    /// <summary>Function words.</summary>
    FunctionWords,

    /// <summary>Words with a capital.</summary>
    Capitals,

    /// <summary>Lines that end like a sentence.</summary>
    Ends,

    /// <summary>Lines of a few words without an end mark.</summary>
    Titles,

    /// <summary>Lines below a blank line.</summary>
    Apart,

    /// <summary>Lines that the rules take for parts of the page.</summary>
    Chrome,

    /// <summary>Lines with a tab, which are rows of a table.</summary>
    Tabs,

    /// <summary>Lines that hold a date or say how long ago something was.</summary>
    Times,
}
